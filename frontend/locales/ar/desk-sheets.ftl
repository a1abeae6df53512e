sheet-title = استيراد الاحتياجات
sheet-lead = انقلوا الاحتياجات من جدول بيانات. ترون ما سيُفعل بكل صف قبل أن يتغير أي شيء، ويمكنكم التراجع عن الاستيراد كله خلال 24 ساعة.
sheet-template = النموذج
sheet-template-hint = كل صف هو بند من احتياج. يشرح النموذج كل عمود؛ وتُفهم العناوين بأي من اللغات الست.
sheet-file = الملف
sheet-choose = اختاروا ملفًا
sheet-choose-hint = XLSX أو CSV (UTF-8)، 5 ميبي بايت على الأكثر. لا يُحفظ منه شيء قبل التأكيد.
sheet-owner = الدولة التي تستوردون نيابة عنها
sheet-reading = يقرأ الخادم الملف
sheet-preview-of = ما سيُفعل بالملف { $name }
sheet-counts = إضافة: { $add }. تغيير: { $change }. للتصحيح أولًا: { $error }. دون تغيير: { $same }.
sheet-ignored = أعمدة لا يُنظر فيها: { $headings }
sheet-good-rows = تُترك الصفوف التي تحتاج إلى تصحيح، ويمكن استيراد الباقي الآن. نزّلوها مع الأسباب وصححوها ثم استوردوا ذلك الملف.
sheet-failed-rows = تنزيل الصفوف المطلوب تصحيحها
sheet-consequence = تصبح الاحتياجات الجديدة مسودات يمكنكم إرسالها لاحقًا. ويسري تغيير احتياج منشور فورًا لكل من يراه.
sheet-import =
    { $count ->
        [zero] استيراد { $count } صف
        [one] استيراد صف واحد
        [two] استيراد صفين
        [few] استيراد { $count } صفوف
        [many] استيراد { $count } صفًا
       *[other] استيراد { $count } صف
    }
sheet-nothing = لا يضيف أي صف شيئًا ولا يغيّره.
sheet-done = تم الاستيراد
sheet-done-next = أُنشئت هذه الاحتياجات أو غُيّرت. ويمكنكم أدناه التراجع عن الاستيراد كله.
sheet-show = عرض الصفوف
sheet-rows = صفوف الملف
sheet-rows-caption = صفوف الملف بترتيبها
sheet-row = الصف
sheet-verdict-heading = النتيجة
sheet-details = ما يتغير أو ما ينبغي تصحيحه
sheet-verdict =
    { $code ->
        [add] إضافة
        [change] تغيير
        [same] دون تغيير
       *[error] للتصحيح أولًا
    }
sheet-basis = كيف وُضع الرقم
sheet-imports = عمليات الاستيراد
sheet-imports-caption = عمليات استيراد طرفكم، الأحدث أولًا
sheet-when = متى
sheet-what = الاحتياجات
sheet-needs-done = أُنشئ { $made } وغُيّر { $changed }
sheet-undo-until = ممكن حتى { $moment }
sheet-undo-past = انقضت الساعات الأربع والعشرون
sheet-undone-at = أُلغي في { $moment }
sheet-undone = أُلغي الاستيراد: سُحب ما أنشأه وعاد ما غيّره كما كان.
sheet-refused =
    { $code ->
        [sheet_empty] الملف فارغ. اختاروا الملف المعبأ.
        [sheet_too_large] الملف أكبر من 5 ميبي بايت. قسّموه.
        [body_too_large] الملف أكبر من 5 ميبي بايت. قسّموه.
        [not_a_sheet] ليس مصنفًا ولا نصًا. احفظوه بصيغة XLSX أو CSV (UTF-8).
        [sheet_old_format] المصنف بصيغة قديمة أو له كلمة سر. احفظوه بصيغة XLSX دون كلمة سر.
        [sheet_macros] يحتوي المصنف على وحدات ماكرو. احفظوه بصيغة XLSX الخالية منها.
        [sheet_not_utf8] ترميز النص غير معروف. احفظوه بصيغة CSV (UTF-8) أو XLSX.
        [sheet_packed] يتضخم المصنف كثيرًا عند فك ضغطه. انسخوا الصفوف إلى نموذج جديد.
        [sheet_too_much] في الملف صفوف أو أعمدة كثيرة أو خلايا بعيدة. انسخوا الصفوف إلى نموذج جديد.
        [sheet_damaged] المصنف تالف. افتحوه في برنامج جداول واحفظوه من جديد.
        [sheet_demanding] تتطلب قراءة هذا الملف الكثير. انسخوا الصفوف إلى نموذج جديد.
        [no_headings] لا ورقة فيها عناوين الاحتياجات. ضعوا الصفوف تحت عناوين النموذج.
        [nothing_to_import] لا يضيف أي صف شيئًا ولا يغيّره.
        [preview_outdated] تغيّر شيء منذ المعاينة. اختاروا الملف من جديد.
        [import_undone] أُلغي هذا الاستيراد من قبل.
        [import_too_old] انقضت الساعات الأربع والعشرون. غيّروا احتياجاته واحدًا واحدًا.
        [import_changed_since] لم يُلغَ شيء، لأن هذه الاحتياجات تغيّرت منذئذ:
       *[other] { "" }
    }
sheet-interests = إبداءات الاهتمام
sheet-market = كل ما هو سارٍ
