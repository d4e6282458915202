"""Form rules on a Word file by Decree 30/2020/NĐ-CP: what is wrong, where, under which item of its annexes."""
