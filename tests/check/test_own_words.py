"""What a school writes itself: sanctions, measures for pupils, fines, pupils' data."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.assemble.small import clause, library, province, school, source, workspace
from toolkit.check.reading import exposure, fine, sanction
from toolkit.check.workspace import no_fines_for_minors, pupil_measures, pupils_data, sanction_basis
from toolkit.load.library import load_library
from toolkit.model.problem import Level

ROOT = Path(__file__).resolve().parents[2]
RULES = [sanction_basis.RULE, pupil_measures.RULE, no_fines_for_minors.RULE, pupils_data.RULE]


def in_school(*texts, made=None, **changes):
    """Make a school whose own clause says a text, with points where there are several."""
    own = [{"id": "own", "article": "rules", "text": texts[0], "points": list(texts[1:])}]
    base = workspace() if made is None else workspace(library=made)
    return replace(base, school=school(**{"own": own, **changes}))


def told(rule, space):
    return [p.rule for p in rule.check(space, True)]


PEACEFUL = [
    "Cấm mọi hình thức trừng phạt thân thể học sinh.",
    "Nhà trường không có quyền phạt tiền người học.",
    "Bộ quy tắc này không quy định hình thức kỷ luật.",
    "Việc kỷ luật học sinh thực hiện theo Thông tư số 19/2025/TT-BGDĐT.",
    "Trước khi đăng bài về trường, học sinh hỏi thầy cô.",
    "Học sinh tham gia lao động công ích, trồng cây cùng lớp.",
    "Nhóm lớp phải có ít nhất hai người quản trị.",
    "Học sinh có quyền từ chối đăng ảnh của mình.",
    "Cha mẹ đăng ký tài khoản cho con dưới 16 tuổi bằng thông tin của mình.",
    "Lớp trưởng gửi danh sách tham gia ngoại khóa cho giáo viên chủ nhiệm.",
    "Nhà trường giữ kín danh sách học sinh bị hại.",
    "Giáo viên không thông báo điểm của từng em trong nhóm lớp.",
    "Học sinh không bị trừ điểm vì nêu ý kiến khác.",
    "Người báo tin không bị kỷ luật, trù dập.",
    "Khi thấy bạn bị bêu tên trên mạng, học sinh báo thầy cô.",
    "Khi thấy ảnh của bạn bị đăng trên mạng, học sinh báo ngay thầy cô.",
    "Nếu bị đăng ảnh lên mạng mà chưa đồng ý, học sinh báo thầy cô.",
    "Học sinh bị nêu tên xấu trên nhóm thì báo thầy cô.",
    "Học sinh hỏi ý kiến bạn trước khi đăng ảnh của bạn.",
    "Thầy cô nhắc riêng, không phê bình trước lớp.",
    "Đề nghị cha mẹ không đăng ảnh có mặt bạn khác của con.",
    "Nhà trường đăng tin hoạt động trên trang, che mặt học sinh.",
    "Học sinh được mượn điện thoại của giáo viên để gọi cho cha mẹ.",
    "Chỉ dùng hình thức kỷ luật mà pháp luật cho phép.",
    "Không áp dụng các biện pháp: phạt tiền, đình chỉ học.",
    "Người học từ đủ 16 tuổi tự quyết định việc đăng ảnh.",
    "Học sinh tiêu biểu được giới thiệu khi em và gia đình đồng ý.",
    "Giáo viên lưu ảnh chụp màn hình, gửi cho người xử lý.",
    "Nhà trường thu thập ý kiến học sinh bằng phiếu không ghi tên.",
    "Học sinh không được tự ý giữ điện thoại trong giờ kiểm tra.",
    "Việc vi phạm được ghi vào sổ, không đọc tên trước cờ.",
    "Giáo viên giữ điện thoại giúp học sinh trong giờ học và trả lại cuối buổi.",
]


@pytest.mark.parametrize("text", PEACEFUL)
def test_what_helps_and_protects_is_left_in_peace(text):
    space = in_school(text)
    assert [name for rule in RULES for name in told(rule, space)] == []


NO_SANCTION = [
    "Nhà trường không phạt tiền, không bêu tên trên mạng.",
    "Bộ quy tắc này không đặt thêm hình thức kỷ luật, xử phạt.",
    "Không ai bị kỷ luật vì nêu ý kiến.",
    "Giáo viên không được mắng, phạt, bêu tên học sinh.",
    "Nhà trường không xử phạt và không vì thế đối xử khác với người học.",
    "Nghiêm cấm phạt học sinh lao động công ích.",
    "Kỷ luật chỉ theo Điều 13 Thông tư số 19/2025/TT-BGDĐT.",
    "Ai vi phạm thì bị xử lý theo quy định của pháp luật.",
    "Người vi phạm bị xử phạt theo pháp luật về an ninh mạng.",
    "Vi phạm được xem xét kỷ luật theo quy định.",
    "Nhà trường chuyển việc cho cơ quan có thẩm quyền xử phạt.",
    "Học sinh bị xem xét kỷ luật được giải trình.",
    "Người học giữ nền nếp, có ý thức kỷ luật.",
    "Thầy cô dùng kỷ luật tích cực, khen nhiều hơn chê.",
    "Không đăng tên học sinh bị kỷ luật.",
    "Không công khai hình thức kỷ luật của học sinh.",
    "Không dùng trang của trường để bán hàng, trừ điểm a khoản 1.",
    "Tiết sinh hoạt ghi lại những việc tốt, trừ điểm b.",
    "Học sinh không gỡ bài thì được nhắc nhở, giúp sửa.",
    "Trận bóng có đá phạt cũng không chửi trọng tài.",
    "Nhà trường nhắc nhở, giáo dục là chính.",
    "Điện thoại được gửi ở tủ của lớp và trả lại cuối buổi.",
    "Khi xử lý vi phạm, nhà trường không phạt tiền, đình chỉ học hay hạ hạnh kiểm.",
    "KHÔNG PHẠT TIỀN HỌC SINH.",
]
SANCTION = [
    "Học sinh vi phạm bị phạt 50.000 đồng.",
    "Ai đăng tin sai sẽ bị kỷ luật.",
    "Học sinh vi phạm lần hai bị đình chỉ học một tuần.",
    "Vi phạm nhiều lần thì buộc thôi học.",
    "Nhà trường hạ một bậc hạnh kiểm của học sinh vi phạm.",
    "Lớp có học sinh vi phạm bị trừ 5 điểm thi đua.",
    "Em nào vi phạm phải lao động công ích.",
    "Điện thoại mang vào lớp bị tịch thu đến hết năm học.",
    "Học sinh không nộp điện thoại bị tịch thu.",
    "Học sinh không gỡ bài bị phạt 100.000 đồng.",
    "Không chấp hành, phạt đứng cuối lớp.",
    "Không phạt tiền nhưng trừ điểm thi đua.",
    "Không bị phạt tiền, chỉ bị trừ điểm thi đua.",
    "Nhà trường không chỉ phê bình mà còn kỷ luật học sinh.",
    "Giáo viên vi phạm bị cảnh cáo.",
    "Giáo viên vi phạm bị xử lý kỉ luật.",
    "Phụ huynh vi phạm phải nộp phạt cho quỹ lớp.",
    "Ai vi phạm bị xử phạt theo nội quy của trường.",
    "Ai vi phạm bị xử phạt theo Điều 7 nội quy nhà trường.",
    "Học sinh vi phạm bị hạ hạnh kiểm theo quy định.",
    "Học sinh vi phạm bị nêu tên trước cờ.",
    "HỌC SINH VI PHẠM BỊ KỶ LUẬT.",
    "Học sinh vi phạm\nbị  kỷ\tluật.",
    "Học sinh vi phạm bị kỷ\u00a0luật.",
    "Không được nói xấu bạn; ai vi phạm bị trừ điểm rèn luyện.",
    "Nhà trường không xét danh hiệu thi đua đối với lớp vi phạm.",
    "Học sinh vi phạm phải trực nhật một tuần và bị hạ hạnh kiểm.",
    "Vi phạm lần 1: nhắc nhở; lần 2: phê bình; lần 3: đình chỉ học 3 ngày.",
    "Nếu tái phạm, nhà trường sẽ mời phụ huynh và kỷ luật.",
    "Quá hạn không gỡ bài sẽ bị xử phạt.",
    "Phụ huynh đăng bài xúc phạm giáo viên thì con bị hạ hạnh kiểm.",
    "Học sinh dùng điện thoại trong giờ sẽ bị thu điện thoại đến cuối năm.",
    "Ai nói xấu trường trên mạng không được xét khen thưởng.",
    "Nhà trường có quyền kiểm tra điện thoại và tịch thu.",
    "Học sinh vi phạm bị cấm túc.",
    "Tập thể lớp bị trừ thi đua.",
    "Buộc thôi học có thời hạn 1 năm.",
]


@pytest.mark.parametrize("text", NO_SANCTION)
def test_no_sanction_is_threatened(text):
    assert sanction(text) is None
    assert told(sanction_basis.RULE, in_school(text)) == []


@pytest.mark.parametrize("text", SANCTION)
def test_a_schools_own_sanction_is_an_error(text):
    (problem,) = sanction_basis.RULE.check(in_school(text), False)
    assert (problem.rule, problem.level) == ("sanction-without-basis", Level.ERROR)


def test_points_are_read_with_their_lead():
    said = ["Nhà trường không được:", "phạt tiền học sinh;", "hạ hạnh kiểm."]
    assert told(sanction_basis.RULE, in_school(*said)) == []
    threats = ["Học sinh vi phạm bị:", "nhắc nhở;", "trừ điểm thi đua."]
    assert told(sanction_basis.RULE, in_school(*threats)) == ["sanction-without-basis"]


def test_a_reword_is_read_too():
    space = in_school(
        "Học sinh hỏi.",
        reword={"pupil.ask": {"text": "Ai không hỏi bị trừ điểm thi đua.", "reason": "x"}},
    )
    assert told(sanction_basis.RULE, space) == ["sanction-without-basis"]


DISCIPLINE = source(
    "law",
    kind="luat",
    use="ground",
    provisions=[{"at": "1", "gist": "Các biện pháp kỷ luật", "confidence": "H"}],
)


@pytest.mark.parametrize(
    ("relation", "expected"), [("legal-basis", []), ("adapts", ["sanction-without-basis"])]
)
def test_a_library_clause_may_tell_of_what_its_legal_basis_sets(relation, expected):
    ties = [{"source": "law", "at": "1", "relation": relation}]
    made = library(
        clause(text="Viên chức vi phạm bị khiển trách.", provisions=ties), sources=(DISCIPLINE,)
    )
    assert told(sanction_basis.RULE, workspace(library=made)) == expected


def test_a_clause_that_the_province_added_is_read_too():
    made = library(clause(), clause("own.rule", "Ai sai bị kỷ luật.", article="rules"))
    assert told(sanction_basis.RULE, workspace(library=made)) == ["sanction-without-basis"]


FOR_ADULTS = library(clause(audiences=["teacher"], plain={}))
PRIMARY = ["primary"]
BOTH = ["primary", "lower-secondary"]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Học sinh vi phạm được nhắc nhở, phê bình, viết bản tự kiểm điểm.", ["lower-secondary"]),
        ("Học sinh vi phạm được nhắc nhở hoặc xin lỗi bạn.", PRIMARY),
        ("Không đuổi học, không đình chỉ học học sinh.", ["lower-secondary"]),
        ("Không phê bình học sinh trước toàn trường.", ["lower-secondary"]),
        ("Không bắt học sinh viết bản kiểm điểm.", PRIMARY),
        ("Học sinh trung học cơ sở vi phạm viết bản tự kiểm điểm.", BOTH),
        ("Thầy cô không phê bình học sinh trong nhóm lớp.", PRIMARY),
        (
            "Giáo viên vi phạm bị khiển trách, cảnh cáo theo pháp luật về viên chức.",
            ["lower-secondary"],
        ),
        ("Học sinh được nghỉ học khi ốm.", ["lower-secondary"]),
        ("Học sinh nghỉ học thì xem bài trên trang của lớp.", PRIMARY),
        ("Chưa hiểu rõ thì không nhận xét, phê bình người khác.", PRIMARY),
    ],
)
def test_measures_that_the_circular_allows(text, levels):
    assert told(pupil_measures.RULE, in_school(text, levels=levels)) == []


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Học sinh vi phạm bị đuổi học.", ["lower-secondary"]),
        (
            "Học sinh vi phạm bị đình chỉ học 1 tuần theo quy định của pháp luật.",
            ["upper-secondary"],
        ),
        ("Học sinh vi phạm bị buộc thôi học.", ["lower-secondary"]),
        ("Tái phạm thì em phải tạm nghỉ học ba ngày.", ["lower-secondary"]),
        ("Học sinh bị cảnh cáo trước toàn trường.", ["lower-secondary"]),
        ("HỌC SINH BỊ  CẢNH CÁO\nTRƯỚC TOÀN TRƯỜNG.", ["lower-secondary"]),
        ("Học sinh vi phạm bị hạ bậc rèn luyện.", ["lower-secondary"]),
        ("Học sinh vi phạm bị xếp loại hạnh kiểm yếu.", ["lower-secondary"]),
        ("Học sinh vi phạm bị phê bình trước toàn trường.", ["lower-secondary"]),
        ("Học sinh kiểm điểm trước cờ.", ["lower-secondary"]),
        ("Học sinh vi phạm bị phê bình.", PRIMARY),
        ("Học sinh vi phạm viết bản tự kiểm điểm.", PRIMARY),
        ("Học sinh vi phạm viết bản tự kiểm điểm.", BOTH),
        ("Học sinh không gỡ bài bị khiển trách.", ["lower-secondary"]),
        ("Ai vi phạm bị đuổi học.", ["lower-secondary"]),
    ],
)
def test_measures_harsher_than_the_circular(text, levels):
    assert told(pupil_measures.RULE, in_school(text, levels=levels)) == ["harsher-than-circular-19"]


def test_measures_for_adults_are_not_judged_by_it():
    space = in_school("Ai vi phạm bị khiển trách.", made=FOR_ADULTS)
    assert told(pupil_measures.RULE, space) == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2025, 10, 30), []), (date(2025, 10, 31), ["harsher-than-circular-19"])],
)
def test_the_circular_counts_from_its_first_day(day, expected):
    space = in_school("Học sinh vi phạm bị đình chỉ học 1 tuần.", day=day)
    assert told(pupil_measures.RULE, space) == expected


def test_a_plain_sentence_for_primary_pupils_is_read_too():
    made = library(
        clause(levels=["primary"], plain={"primary": "Em sai thì em viết bản kiểm điểm."})
    )
    assert told(pupil_measures.RULE, workspace(library=made)) == ["harsher-than-circular-19"]


@pytest.mark.parametrize(
    "text",
    [
        "Nhà trường không phạt tiền học sinh.",
        "Học sinh không bị phạt tiền.",
        "Học sinh không mua bán trên mạng món hàng trên 100.000 đồng.",
        "Em không chuyển tiền, thẻ cào 50 nghìn cho người lạ.",
        "Giáo viên vi phạm bị phạt tiền theo pháp luật.",
        "Học sinh tham gia 5 buổi sinh hoạt, 2 nhóm.",
        "Học sinh đọc 3 kênh chính thức.",
        "Nhà trường không thu tiền phạt của học sinh.",
    ],
)
def test_no_fine_is_told(text):
    assert told(no_fines_for_minors.RULE, in_school(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Học sinh đăng tin sai có thể bị phạt tiền từ 10 đến 15 triệu đồng.",
        "Học sinh vi phạm bị phạt tiền theo quy định của pháp luật.",
        "Em nào vi phạm nộp 20.000đ vào quỹ lớp.",
        "Vi phạm phải nộp năm mươi nghìn đồng.",
        "Ai vi phạm bị phạt 50k.",
        "HỌC SINH VI PHẠM BỊ PHẠT  TIỀN.",
        "Học sinh vi phạm: nộp phạt cho lớp.",
    ],
)
def test_a_fine_told_to_pupils(text):
    assert told(no_fines_for_minors.RULE, in_school(text)) == ["fine-told-to-minor"]


def test_a_fine_told_to_adults_in_their_own_article_is_for_other_rules():
    space = in_school("Ai vi phạm bị phạt tiền.", made=FOR_ADULTS)
    assert told(no_fines_for_minors.RULE, space) == []


def test_a_fine_in_a_plain_sentence_is_told_once():
    plain = {"lower-secondary": "Em đăng tin sai thì bị phạt tiền.", "upper-secondary": "Tôi hỏi."}
    made = library(clause(plain=plain))
    assert told(no_fines_for_minors.RULE, workspace(library=made)) == ["fine-told-to-minor"]
    assert fine("Em không bị phạt tiền.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Không đăng ảnh học sinh lên mạng.",
        "Giáo viên không tự ý đăng, chia sẻ hình ảnh của học sinh lên mạng.",
        "Nhà trường chỉ đăng ảnh học sinh khi cha mẹ và em từ đủ 07 tuổi đồng ý.",
        "Nhà trường đăng ảnh học sinh lên trang. Trước khi đăng, nhà trường hỏi để cha mẹ và em đồng ý.",
        "Ảnh riêng của từng em chỉ được đăng khi có phiếu đồng ý.",
        "Nghiêm cấm công khai danh sách học sinh vi phạm trên nhóm lớp.",
        "Không công khai kết quả học tập của từng em trong nhóm lớp.",
        "Giáo viên không nêu tên học sinh vi phạm trong nhóm lớp.",
        "Không đăng danh sách học sinh bị kỷ luật lên mạng.",
        "Nhà trường công khai danh sách học sinh trúng tuyển theo quy định của pháp luật.",
        "Học sinh nên chia sẻ hình ảnh đẹp của quê hương lên trang của trường.",
        "Học sinh được đăng ảnh của mình.",
        "Cha mẹ có quyền yêu cầu nhà trường gỡ hình ảnh học sinh đã đăng.",
        "Nhà trường giới hạn việc thu thập thông tin của học sinh trong nhiệm vụ của mình.",
        "Giáo viên gửi kết quả học tập của từng em riêng cho gia đình.",
        "Nhà trường công khai quy tắc ứng xử trên trang của trường để học sinh đọc.",
        "Nhà trường đăng thông báo về lịch học trên trang của lớp.",
        "Học sinh không quay, chụp, đăng ảnh của bạn.",
        "Nhóm lớp dùng để thông báo việc chung; điểm của từng em trao đổi riêng.",
        "Học sinh đăng ký tài khoản học tập do nhà trường cấp.",
        "Cha mẹ nên cân nhắc trước khi đăng ảnh con lên mạng.",
        "Nhà trường lấy ý kiến của học sinh về Bộ quy tắc.",
        "Nhà trường đăng ảnh học sinh khi gia đình cho phép.",
        "Nhà trường công khai số điện thoại của hiệu trưởng để học sinh liên hệ.",
    ],
)
def test_pupils_data_are_safe(text):
    assert exposure(text) is None
    assert told(pupils_data.RULE, in_school(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nhà trường đăng ảnh học sinh lên trang của trường.",
        "Nhà trường đăng hình ảnh, video hoạt động của học sinh trên Facebook.",
        "Giáo viên công khai danh sách học sinh vi phạm trên nhóm lớp.",
        "CÔNG KHAI DANH SÁCH HỌC SINH VI PHẠM TRÊN NHÓM LỚP.",
        "Công khai\n danh  sách học sinh vi phạm trên nhóm lớp.",
        "Cuối tuần, giáo viên gửi bảng điểm của cả lớp vào nhóm Zalo.",
        "Kết quả học tập của học sinh được đăng trên trang của trường.",
        "Học sinh vi phạm bị công khai tên, lớp trên bảng tin.",
        "Học sinh vi phạm bị nêu tên trên nhóm lớp.",
        "Nhà trường thu thập hình ảnh, thông tin của học sinh.",
        "Học sinh phải cung cấp mật khẩu tài khoản cho giáo viên.",
        "Nhà trường được đăng ảnh học sinh mà không cần xin phép.",
        "Giáo viên được phép công khai danh sách học sinh vi phạm.",
        "Nội quy cho phép nhà trường đăng ảnh học sinh.",
        "Phụ huynh không phản hồi thì coi như đồng ý để nhà trường đăng ảnh học sinh.",
        "Nhà trường công bố hoàn cảnh gia đình học sinh để kêu gọi giúp đỡ.",
        "Học sinh không làm bài bị đăng tên lên nhóm lớp.",
        "Học sinh không học bài, giáo viên đăng tên em lên nhóm lớp.",
        "Hằng tuần nhà trường công khai tên học sinh chưa đóng tiền trên nhóm lớp.",
        "Ảnh chụp học sinh được đưa lên fanpage để quảng bá.",
        "Giáo viên chủ nhiệm thông báo điểm thi của các em trên nhóm Zalo của lớp.",
        "Nhà trường livestream giờ học của học sinh.",
        "Danh sách học sinh hộ nghèo được niêm yết ở bảng tin.",
        "Trang của trường đăng gương mặt học sinh giỏi kèm ảnh, tên, lớp.",
    ],
)
def test_pupils_data_are_let_out(text):
    assert told(pupils_data.RULE, in_school(text)) == ["personal-data-without-consent"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("day", [date(2024, 11, 15), date(2026, 11, 23)])
def test_the_shipped_library_is_silent(rule, day):
    shipped, _ = load_library(ROOT / "clauses")
    assert told(rule, replace(workspace(library=shipped), province=province(day=day))) == []
