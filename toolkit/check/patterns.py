"""What words look like that a rule looks for: one pattern for one thing, each with its legal source.

Kept apart from clauses and workspaces, so that a linter of any Word file can use the same patterns. They are matched on
text from `reading.folded` (one line, small letters). Nothing here decides whether a match is a fault.
"""

from __future__ import annotations

import re

K = "k[ỷỉ]"  # both spellings of kỷ are in use
PUPIL = r"(?:học sinh|người học|học viên|học trò|các em|từng em|\bem\b|\btrẻ\b|các cháu)"
ADULT = r"(?:giáo viên|nhà giáo|viên chức|nhân viên|cán bộ|người lao động|phụ huynh|cha mẹ|người giám hộ|khách)"

SPEAKS_OF_PUPILS = re.compile(PUPIL)
SPEAKS_OF_ADULTS = re.compile(ADULT)

# --- Sanctions --------------------------------------------------------------------------------------------------
# Only law sets sanctions and who may impose them: Law 15/2012/QH13 on administrative violations, art. 2-4; discipline
# of pupils: Circular 19/2025/TT-BGDĐT, art. 13; of public employees: Decree 234/2026/NĐ-CP, art. 7.

NO_THREAT = "(?<!tính )(?<!ý thức )(?<!việc )(?<!nếp, )(?<!về )"
SANCTION_OF_LAW = re.compile(
    # kỷ luật as a threat; not tính, ý thức, việc, quyết định kỷ luật or kỷ luật tích cực
    r"(?:\bbị|xử l[ýí]|\bchịu|áp dụng|hình thức|\bmức|thi hành|xem xét|\bxét|đề nghị|nhà trường)"
    rf" (?:\w+ ){{0,2}}?{NO_THREAT}{K} luật\b(?! tích cực)"
    rf"|\bsẽ (?:\w+ ){{0,5}}?{NO_THREAT}{K} luật\b(?! tích cực)"
    rf"|{K} luật (?:{PUPIL}|{ADULT}|bằng|ở mức|từ|đối với|nặng|nghiêm|trước|theo|chỉ)"
    rf"|{K} luật (?:khiển trách|cảnh cáo|cách chức|buộc)"
    # phạt and its compounds; not those of football
    r"|\b(?<!đá )phạt\b(?! (?:đền|góc))"
    r"|cảnh cáo|khiển trách|cách chức|sa thải|buộc thôi việc|hạ bậc lương|chấm dứt hợp đồng"
    r"|đình chỉ (?:công tác|giảng dạy|dạy|hoạt động|chức vụ)"
)
"""Sanctions that law knows for somebody: they need a legal basis or a word that leaves the matter to law."""

EXPULSION = (
    r"đuổi học|đuổi (?:\w+ ){0,2}(?:ra )?khỏi (?:lớp|trường)"
    r"|(?:buộc|cho|bị|phải) (?:\w+ ){0,2}thôi học|(?:bị|buộc|phải) (?:\w+ ){0,2}(?:tạm )?nghỉ học"
    r"|tạm dừng (?:việc )?học"
    r"|đình chỉ (?:việc )?(?:học|thi|tham gia|sinh hoạt|\d|một|hai|ba|có thời hạn|người học)"
    r"|bị (?:tạm )?đình chỉ"
    r"|cấm thi|cấm túc|không cho (?:\w+ ){0,2}(?:vào lớp|dự thi|lên lớp)"
)
MARKS = (
    r"\bhạ (?:\w+ ){0,3}(?:hạnh kiểm|rèn luyện|thi đua)"
    r"|xếp (?:loại )?(?:hạnh kiểm|rèn luyện) (?:loại |mức )?(?:yếu|kém|trung bình|chưa đạt)"
    # not "trừ điểm a khoản 1", the exception
    r"|\btrừ (?:\w+ ){0,2}(?:điểm\b(?! [a-zđ]\b)|thi đua)"
    r"|(?:\bcắt|không (?:được )?xét|không (?:được )?công nhận|\bhủy|\btước) (?:\w+ ){0,2}(?:thi đua"
    r"|khen thưởng|danh hiệu)"
)
LABOUR = (
    r"(?:\bbị|\bphạt|\bbuộc|\bphải) (?:\w+ ){0,4}lao động công ích"
    r"|chép phạt|phạt (?:đứng|quỳ|chép|trực nhật|lao động|quét|dọn)|đứng phạt|úp mặt"
)
SHAMING = (
    r"bêu (?:tên|xấu|riếu)"
    r"|(?:nêu|đọc) tên (?:\w+ ){0,4}(?:trước (?:cờ|toàn trường|toàn thể|lớp)|dưới cờ|trên (?:loa|bảng tin"
    r"|nhóm|trang|mạng))"
)

SANCTION_OF_SCHOOL = re.compile(
    rf"{EXPULSION}|{MARKS}|{LABOUR}|{SHAMING}"
    r"|tịch thu|thu giữ|tạm giữ (?:điện thoại|thiết bị|máy)"
    # for days, not for a lesson
    r"|(?:thu|giữ) (?:lại )?(?:điện thoại|thiết bị|máy) (?:\w+ ){0,3}?(?:đến|tới|trong)"
    r" (?:hết |cuối )?(?:\w+ )?(?:ngày|tuần|tháng|học kỳ|kỳ|năm)"
)
"""Sanctions that schools make up: no law sets them for pupils or parents."""

# Circular 19/2025/TT-BGDĐT, art. 13 (from 31 October 2025): primary pupils are reminded or asked to apologise, others
# also criticised or asked for a written self-review; nothing violent, insulting or harmful. It ended suspension.
SHAMES = re.compile(SHAMING)

HARSHER = re.compile(
    rf"{EXPULSION}|{MARKS}|{LABOUR}|{SHAMING}|cảnh cáo|khiển trách"
    r"|(?:phê bình|kiểm điểm) (?:\w+ ){0,3}(?:trước|dưới) (?:toàn trường|toàn thể|cờ|hội đồng|phụ huynh)"
    r"|roi vọt|đánh đòn|\bbắt quỳ"
)
HARSHER_FOR_PRIMARY = re.compile(
    rf"(?:\bbị|\bsẽ|nhà trường|giáo viên|thầy cô|cô giáo) (?:\w+ ){{0,2}}phê bình|phê bình (?:{PUPIL}|trước)"
    r"|(?:viết|làm|nộp) (?:bản )?(?:tự )?kiểm điểm|bản (?:tự )?kiểm điểm|bị kiểm điểm"
)

# Law 15/2012/QH13, art. 134 and 135: under 16 no fine at all, from 16 to under 18 at most half; parents pay if need be.
FINE = re.compile(r"phạt (?:hành chính )?(?:bằng )?tiền|tiền phạt|nộp phạt")
MONEY = re.compile(
    r"\d[\d.,]*\s?(?:đồng|đ\b|vnđ|vnd|nghìn|ngàn|triệu|k\b)"
    r"|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm) (?:\w+ ){0,2}(?:nghìn|ngàn|triệu)\b"
)
PAYING = re.compile(r"phạt|\bnộp|\bđóng|\bthu\b|\btrừ|\bđền|bồi thường|\bbị\b|vi phạm|\bquỹ\b")

# --- What takes the sting out of a match ------------------------------------------------------------------------
NEGATION = re.compile(
    r"\b(?:không|chưa|chẳng|đừng|nghiêm cấm|cấm|tránh|thay cho|thay vì|bãi bỏ)\b(?! (?:chỉ|những|thể không"
    r"|phải chỉ))"
)
BELONGS_TO_NEGATION = re.compile(
    r"(?: (?:ai|một ai|(?:học sinh|em|người) nào|được|được phép|bị|phải|phải chịu|chịu|để|cho|cho phép|có"
    r"|vì thế|vì vậy|vì việc đó|tự|tự ý|tùy tiện))*"
)
ENDS_NEGATION = re.compile(
    r"\b(?:bị|sẽ|thì|mà|nhưng|song|phải|nếu|khi|(?<!đình )(?<!địa )chỉ|còn|lần|nhà trường|giáo viên|thầy cô"
    r"|cô giáo|lớp trưởng|ban giám hiệu)\b"
    # a colon, but for the one that opens a list of what is denied
    r"|(?<!sau)(?<!sau đây)(?<!biện pháp)(?<!hình thức)(?<!việc):"
)
"""A new predicate or subject: what stands behind it is no longer denied."""

NEGLECT = re.compile(
    r" (?:chấp hành|thực hiện|tuân thủ|tuân theo|nghe|vâng|gỡ|xóa|xin lỗi|sửa|đúng|có lý do|có phép|đến|học"
    r"|làm bài|làm đúng|hoàn thành|nộp|ký|tham gia|khắc phục|tiến bộ|dừng|trả|báo|khai|giao"
    r"|tự giác|trung thực|đăng ký)\b"
)
"""What somebody fails to do: "không nộp … bị tịch thu" denies the handing in, not the sanction."""

TELLING = re.compile(
    r" (?:đăng|nêu|công khai|bêu|kể|tiết lộ|thông báo|chia sẻ|nhắc|phát tán|đưa)\b(?! ký)"
)

LAW = re.compile(
    r"theo (?:đúng )?(?:quy định )?(?:của |tại |về )?(?:các )?(?:pháp luật|bộ luật|luật|nghị định|thông tư)"
    r"|theo (?:đúng )?(?:quy định )?(?:tại )?(?:điểm \w+ )?(?:khoản \d+ )?điều \d+(?! ?(?:của )?(?:nội quy"
    r"|quy chế|quy ước))"
    r"|pháp luật (?:\w+ ){0,2}(?:quy định|cho phép|buộc|yêu cầu|nghiêm cấm|xử phạt|xử l[ýí])|luật định|\{act:"
)
AUTHORITY = re.compile(r"cơ quan (?:nhà nước )?có thẩm quyền|cơ quan chức năng|công an")
"""Whoever leaves a matter to law or to the authority threatens with nothing of his own."""

OUR_OWN_ARTICLE = re.compile(
    r"điều \d+ ?(?:của )?(?:bộ )?(?:quy tắc|quy định|nội quy|quy chế) (?:này|của (?:nhà )?trường)"
)
AS_PRESCRIBED = re.compile(r"theo (?:đúng )?quy định(?: hiện hành)?(?= ?(?:[.,;]|$))")
RIGHTS = re.compile(r"(?:được|quyền) (?:\w+ ){0,2}(?:giải trình|trình bày|khiếu nại|nêu ý kiến)")
"""Whoever is told of a right to be heard is not threatened."""

ON_DISCIPLINE = re.compile(rf"{K} luật|phạt|tịch thu|xử l[ýí] vi phạm", re.IGNORECASE)
"""Words by which a provision's gist or an act's title shows that it is about discipline or fines."""

# --- Pupils' personal data --------------------------------------------------------------------------------------
# Law 102/2016/QH13, art. 6(11) and 21; Decree 56/2017/NĐ-CP, art. 33 (what is private: name, image, family, school and
# class, results, health …) and 36(1) (consent of the parents and of the child from 7); Law 91/2025/QH15, art. 9, 24(2).
DATA = (
    r"(?:danh sách|hình ảnh|ảnh|video|clip|họ tên|họ và tên|tên|kết quả (?:học tập|rèn luyện|thi|kiểm tra)"
    r"|kết quả|bảng điểm|điểm số|điểm"
    r"|xếp loại|học bạ|hồ sơ|bệnh tật|tình trạng sức kh(?:ỏe|oẻ)|sức kh(?:ỏe|oẻ)|hoàn cảnh(?: gia đình)?"
    r"|lý lịch|số điện thoại|địa chỉ"
    r"|ngày sinh|thông tin(?: cá nhân| riêng tư)?|dữ liệu(?: cá nhân)?|vi phạm|khuyết điểm)"
)
OWNER = rf"(?:{PUPIL}|\bcon (?:em|người khác)|\bbạn\b|cả lớp|lớp)"
OF = r"(?:(?!để |cho |với |bởi |hiệu trưởng |giáo viên |cha mẹ |phụ huynh )[\w,]+ )"
PLACE = r"(?:mạng|nhóm|trang|facebook|zalo|tiktok|youtube|internet|fanpage|bảng tin|kênh|website|công khai|loa)"
PUBLIC = r"(?:đăng tải|đăng(?! ký)|công khai|công bố|niêm yết|phát trực tiếp|livestream|phát tán|đưa lên|đưa)"
TO_A_PLACE = r"(?:chia sẻ|gửi|thông báo|nêu|đọc|phổ biến|tải|chuyển)"

PUBLISHES = re.compile(
    rf"(?:livestream|phát trực tiếp) (?:\w+ ){{0,4}}{OWNER}"
    rf"|\b{PUBLIC} (?:\w+,? ){{0,6}}?{DATA},? {OF}{{0,6}}?{OWNER}"
    rf"|\b{TO_A_PLACE} (?:\w+,? ){{0,4}}?{DATA},? {OF}{{0,6}}?{OWNER}[^.;]*?\b{PLACE}\b"
    rf"|\b{DATA},? {OF}{{0,4}}?{OWNER}[^.;]{{0,60}}? (?:được|bị|sẽ) (?:\w+ ){{0,2}}?(?:{PUBLIC}"
    rf"|{TO_A_PLACE})[^.;]*?\b{PLACE}\b"
    rf"|{PUPIL}[^.;]{{0,80}}? \bbị (?:\w+ )?(?:{PUBLIC}|nêu|bêu|đọc|thông báo) (?:\w+ ){{0,2}}?{DATA}"
)
COLLECTS = re.compile(
    rf"\b(?:thu thập|lưu trữ|khai thác) (?:\w+,? ){{0,4}}?{DATA},? {OF}{{0,6}}?{OWNER}"
    r"|(?:cung cấp|khai báo|kê khai|nộp|giao|cho biết|đòi|yêu cầu) (?:\w+,? ){0,6}?(?:mật khẩu"
    r"|tài khoản (?:mạng xã hội|facebook|zalo))"
)
CONSENT = re.compile(
    r"đồng ý|đồng thuận|chấp thuận|ưng thuận|xin phép|hỏi ý kiến|\{clause:data\."
    # "được phép đăng" is the school's own leave, not the family's
    r"|(?:khi|nếu|đã) (?:\w+ ){0,6}(?:cho phép|được phép)"
    r"|(?:cha mẹ|phụ huynh|gia đình|người giám hộ|học sinh|\bem) (?:\w+ )?cho phép"
)
NO_REAL_CONSENT = re.compile(
    r"không (?:cần|phải)(?: có| xin| hỏi| chờ| được)* (?:sự |ý kiến )?(?:đồng ý|đồng thuận|phép|cho phép"
    r"|chấp thuận|ý kiến)"
    r"|(?:kể cả|dù|mặc dù|ngay cả)[^.;]{0,30}(?:không|chưa)[^.;]{0,20}(?:đồng ý|cho phép|xin phép)"
    r"|(?:mặc nhiên|coi như|coi là|xem như|xem là|ngầm)(?: đã| là)? (?:đồng ý|cho phép)"
)
"""Silence and a blanket clause are no consent: Law 91/2025/QH15, art. 9."""

VICTIM = re.compile(
    r"\b(?:thấy|biết|phát hiện|bắt gặp)\b.*\b(?:báo|kể|nói|gọi)\b"
    r"|(?:thì|học sinh|\bem|\bbạn) (?:cần |nên |hãy )?(?:báo|kể)\b"
)
"""Who is told where to turn when it happened to him or to a friend."""

TAKES_BACK = re.compile(
    r"\bgỡ\b|\bxóa\b|\brút\b|cân nhắc|nghĩ kỹ|suy nghĩ|giới hạn|hạn chế|bảo vệ|giữ kín|bảo mật|ẩn danh"
    r"|che mặt|không nêu tên"
)
"""Who takes down, limits or protects does not publish."""

# --- Citations, matched on `model.text.one_line`, for capitals matter in some ----------------------------------
# Decree 30/2020/NĐ-CP, annex I, part II, 6: căn cứ and the first mention name kind, number and sign, day, issuer and
# subject; a law or ordinance its kind and name. The word "số" stands between kind and number in all of its samples.
_SIGN = r"[A-ZĐ][\w&]*(?:[-–.][A-ZĐ][\w&]*)*"
NUMBER = rf"\d{{1,5}}[a-zđ]?(?: ?/ ?\d{{4}})? ?/ ?{_SIGN}"
LONG_DAY = r"ngày (?P<d>\d{1,2}) tháng (?P<m>\d{1,2}) năm (?P<y>\d{4})"
SHORT = r"(?P<sd>\d{1,2}) ?[/.-] ?(?P<sm>\d{1,2}) ?[/.-] ?(?P<sy>(?:19|20)\d{2})"

CITATION = re.compile(
    r"\b(?P<kind>nghị quyết|nghị định|quyết định|thông tư liên tịch|thông tư|chỉ thị|công văn|kế hoạch|pháp lệnh"
    r"|bộ luật|luật)"
    rf" (?P<so>số ?:? ?)?(?P<number>{NUMBER})(?:,? (?:{LONG_DAY}|ngày {SHORT}))?(?P<of>,? của (?P<after>.*))?",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(
    r"\b(?:nghị định|thông tư|nghị quyết|chỉ thị|công văn|pháp lệnh) (?:số )?\d{1,5}\b(?! ?[/\d])",
    re.IGNORECASE,
)
SHORT_DAY = re.compile(rf"(?<![\d/.-]){SHORT}(?![\d/.-])")

# Law 64/2025/QH15 on promulgating legal documents (since the law of 1996): a normative act's number holds its year. A
# decision or a resolution may be individual, and then it holds none.
WITHOUT_YEAR = re.compile(
    r"\d{1,5}[a-zđ]? ?/ ?(?:NĐ-CP|TTLT-[\w&-]+|TT-[A-ZĐ][\w&-]*|QH\d{1,2}|UBTVQH\d{1,2})",
    re.IGNORECASE,
)

# Decree 30/2020/NĐ-CP, annex I, part II, 6a: of a law căn cứ name neither number nor issuer.
LAW_TOO_FULL = re.compile(
    r"\b(?:Bộ luật|Luật|Pháp lệnh) (?:(?!Nghị|Thông tư|Quyết định|Luật)[^;.])*?"
    r"(?:số \d+/(?:\d{4}/)?(?:UBTV)?QH\d+|của (?:Ủy ban Thường vụ )?Quốc hội)",
)

# Decree 30/2020/NĐ-CP, annex II: of an act's name the kind and the first syllable of the name begin with a capital.
CAPITALS = re.compile(r"\bBộ Luật\b|\b[Bb]ộ luật (?:hình sự|dân sự|lao động|tố tụng)\b")

SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"Ủy ban nhân dân(?= (?:yêu cầu|đề nghị|giao|chỉ đạo)\b)"),
        "Ủy ban nhân dân tỉnh …",
    ),
    (
        re.compile(r"Luật Xử lý vi phạm hành chính năm 2012(?! ?\(?(?:đã |được )*sửa đổi)"),
        "Luật Xử lý vi phạm hành chính năm 2012 (đã được sửa đổi, bổ sung)",
    ),
    (re.compile(r"\bYên Bai\b"), "Yên Bái"),
    (re.compile(r"\bphô biến\b", re.IGNORECASE), "phổ biến"),
    (re.compile(r"\bNoi nhận\b", re.IGNORECASE), "Nơi nhận"),
    (re.compile(r"\bcỗ s[úu]y\b", re.IGNORECASE), "cổ súy"),
    (re.compile(r"\./ ?L\b"), "./."),
)
"""Slips of letter 4032/UBND-NC and of its scan that are copied with its words: what stands there, what is right."""

WRONG_TITLES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"tài sản vô tuyến điện", re.IGNORECASE), "tần số vô tuyến điện"),
    (
        re.compile(r"quy tắc ứng xử mạng xã hội(?=.*\b874/QĐ-BTTTT)", re.IGNORECASE),
        "Bộ Quy tắc ứng xử trên mạng xã hội",
    ),
)
"""Titles that the letter prints wrongly: Decree 15/2020/NĐ-CP and Decision 874/QĐ-BTTTT."""

ISSUER = re.compile(
    r"(?:bộ trưởng|bộ|chính phủ|thủ tướng|quốc hội|ủy ban|ubnd|hội đồng|chủ tịch|giám đốc|sở|tòa án|viện"
    r"|hiệu trưởng|trường)\b",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"(?:về việc|về|quy định|ban hành|sửa đổi|hướng dẫn|phê duyệt|chi tiết)\b", re.IGNORECASE
)
TITLE_LEAD = re.compile(r"^(?:(?:về việc|về|quy định|ban hành) )+")
