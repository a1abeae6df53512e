site-name = التحالفات القُطرية

nav-overview = نظرة عامة
nav-needs = الاحتياجات
nav-offers = العروض
nav-matching = المواءمة
nav-coalitions = التحالفات
nav-desk = مكتبكم

frame-skip = انتقلوا إلى المحتوى
frame-pages = الصفحات
frame-breadcrumb = مسار التنقل
frame-case = الحالة المعروضة
frame-language = اللغة
frame-as-of = الأرقام حتى { $day }
frame-local = على هذا الجهاز فقط

footer-proposals = كل ما يظهر على أنه مقترح هو اقتراح للنقاش. وهو لا يُلزم أحداً وليس مُلزِماً قانوناً.
footer-order = القوائم مرتبة أبجدياً ما لم يذكر عنوانها غير ذلك. ولا يُقيَّم أحد ولا يُصنَّف.
footer-help = المساعدة
footer-not-reviewed = لم يراجع بعدُ متحدثٌ أصلي النص العربي لهذه الصفحة.

theme-label = الألوان
theme-system = كما في النظام
theme-light = فاتحة
theme-dark = داكنة
