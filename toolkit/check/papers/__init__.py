"""One rule a module on what an office wrote for the papers around the code."""
