matching-lead = أي عرض يمكن أن يخدم أي بند: أفضل مقترح وفق قواعد علنية، يُعثر عليه في هذا المتصفح.

matching-rules = القواعد بترتيبها

matching-change = غيّر قواعد الحساب القادم

matching-changed = تغيّرت القواعد منذ إعداد هذا المقترح

matching-changed-text = شغّل من جديد لترى المقترح وفق القواعد أعلاه.

rule-limits = يُراعى كل حد وضعته دولة أو جهة مانحة. ولا تُنقل الالتزامات أبداً.

rule-priority = ما تسميه الدولة أولوية 1 يُلبّى قبل 2، و2 قبل 3، لجميع الدول.

rule-fairness = بين البنود متساوية الأولوية تُرفع أولاً الدولة ذات التغطية الأدنى، على { $bands } درجات متساوية مما تطلبه.

rule-exact = بين البنود متساوية الأولوية تُرفع أولاً الدولة ذات التغطية الأدنى، حتى آخر وحدة.

rule-fit = حيث لا يُفقد شيء مما سبق، تُتبع تفضيلات الجهة المانحة.

rule-joint = حيث تربط الحدود بين عمليات المواءمة (المبالغ الدنيا، وعدد الدول أو الشركاء، والتمويل المشترك، وأصغر الأجزاء) تُوزن هذه القواعد: فلا تتنحى أولوية إلا إذا كان سيُفقد أكثر من عشرين ضعفاً مما يليها، وتتنحى درجة من الإنصاف متى كان سيُفقد أكثر بقليل من درجة أخرى، ولا تكلف التفضيلات أكثر من جزء من ألف مما غُطّي.

rule-ties = بين المقترحات المتساوية يُقسَّم الدعم بالتساوي حيث يكون الإنصاف قاعدة، ثم يفصل ترتيب ثابت لا المصادفة: الحالة نفسها تعطي دائماً المقترح نفسه.

policy-legend = قواعد الحساب القادم

policy-priority = الأولويات أولاً

policy-priority-hint = الأولوية الوطنية 1 قبل 2 قبل 3.

policy-fairness = الأدنى تغطيةً أولاً

policy-fairness-hint = بين البنود متساوية الأولوية.

policy-exact = حتى آخر وحدة

policy-exact-hint = بدلاً من الدرجات، وقبل التفضيلات. فقط حيث لا يربط أي حد عدة مطابقات.

policy-bands = درجات التغطية

policy-bands-hint = من 1 إلى 100؛ 20 تعني درجات من 5 %. كلما زادت الدرجات زاد التساوي في القسمة.

policy-bands-problem = اكتب عدداً صحيحاً من 1 إلى 100.

policy-fit = تفضيلات الجهات المانحة

policy-fit-hint = فقط حيث لا يُفقد شيء مما سبق.

run-start = شغّل المواءمة

run-again = شغّل من جديد

run-label = المواءمة

run-busy = المواءمة جارية…

run-reading = قراءة الحالة

run-steps =
    { $steps ->
        [zero] لا خطوات
        [one] خطوة واحدة
        [two] خطوتان
        [few] { $steps } خطوات
        [many] { $steps } خطوة
       *[other] { $steps } خطوة
    }، { $time }

run-steps-gap = { $steps ->
        [zero] لا خطوات
        [one] خطوة واحدة
        [two] خطوتان
        [few] { $steps } خطوات
        [many] { $steps } خطوة
       *[other] { $steps } خطوة
    }، { $time }. الأفضل حتى الآن: ضمن { $gap } من أفضل ما يمكن

run-stop = أوقف واحتفظ بأفضل ما وُجد

run-cancel = ألغِ

run-cancelled = أُلغيت المواءمة

run-cancelled-text = لم يُحفظ شيء.

run-faulty = لا يمكن إجراء المواءمة لهذه الحالة كما هي

run-faulty-text = لا يُخفَّف شيء في صمت. صحّح المواضع أدناه، أو أجرِ المواءمة دون هذه الحدود.

run-in-the-way = ما يحول دون ذلك

run-bad-policy = القواعد غير صالحة

run-too-large = الحالة أكبر من أن تُحسب حساباً دقيقاً

run-crashed = توقفت المواءمة عن العمل

run-crashed-text = حالتك وقواعدك سليمة. شغّل من جديد؛ وإن توقفت ثانية فأعد تحميل الصفحة.

result-title = المقترح

result-lead =
    { $coalitions ->
        [zero] لا تحالفات
        [one] تحالف واحد
        [two] تحالفان
        [few] { $coalitions } تحالفات
        [many] { $coalitions } تحالفاً
       *[other] { $coalitions } تحالف
    }، { $with ->
        [zero] ولا واحد منها له جهة مانحة
        [one] واحد منها له جهة مانحة واحدة على الأقل
        [two] اثنان منها لهما جهة مانحة واحدة على الأقل
        [few] { $with } منها لها جهة مانحة واحدة على الأقل
        [many] { $with } منها لها جهة مانحة واحدة على الأقل
       *[other] { $with } منها لها جهة مانحة واحدة على الأقل
    }. { $status }

result-download = نزّل ملف الحساب

result-totals = المجاميع بحسب المورد

result-why-open = لماذا توجد بنود غير مغطاة

result-none-open = لا بند غير مغطى.

result-made = أُعد في { $time } و{ $steps ->
        [zero] دون خطوات
        [one] خطوة واحدة
        [two] خطوتين
        [few] { $steps } خطوات
        [many] { $steps } خطوة
       *[other] { $steps } خطوة
    } بالمحرك { $engine }.

result-bound =
    { $round ->
        [gifts] الدعم العيني
        [money] المال المضاف إليه
       *[all] المقترح
    }: { $best } بمقياس القواعد؛ ولا يمكن لأي مقترح أن يتجاوز { $bound }.

result-more = ما الذي يغيّره المزيد من عرض ما

result-more-text = كل عرض على حدة، بمقدار { $amount } أو بوحدة واحدة، مع بقاء كل ما عداه كما هو.

result-more-ask = احسب ما سيتغير

result-cost = كلفة كل قاعدة

result-cost-text = المقترح إلى جانب المقترح الذي كان سيُعد دون قاعدة ما، دولةً دولةً.

result-cost-ask = احسب كلفة كل قاعدة

result-other = مقترحات أخرى

result-other-text = مقترحات دون زوج من الجهات المانحة والدول، ما دامت لا تخسر أكثر من { $amount } أو وحدة واحدة بحسب القواعد؛ والأزواج التي تفضّل ترك هذا المقترح.

result-other-ask = احسب مقترحات أخرى

file-run = run { $title }

save-sending = جارٍ الإرسال…

save-saved = حُفظ

save-saved-text = تحقق الخادم بنفسه من الحساب ويحفظه باسم

save-failed = لم يُحفظ الحساب

save-title = احفظ على الخادم

save-text = يحفظ الخادم الحالة والقواعد والمقترح بعد أن يتحقق بنفسه من البرهان.

save-consent = أرسل هذا الملف إلى الخادم

save-consent-hint = الحالة ملف على هذا الجهاز. وإلى أن توافق هنا لا يغادر منه شيء هذا الجهاز.

save-run = احفظ هذا الحساب

verify-title = تحقق من حساب

verify-text = يمكن لأي كان التحقق من حساب انطلاقاً من ملفه: أن كل حد مراعى، وكل مجموع صحيح، وأنه لا مقترح أفضل وفق قواعده. ولا يشترك التحقق في أي شيفرة مع الطريقة التي أعدت المقترح.

verify-this = تحقق من هذا الحساب

verify-file = أو تحقق من ملف حساب من هذا الحاسوب

verify-file-hint = لا يُرسَل شيء.

verify-busy = جارٍ التحقق…

verify-broken = هناك ما لا يصح

verify-holds = كل شيء صحيح

verify-check =
    { $code ->
        [the_case_is_valid] الحالة صالحة
        [the_case_is_the_one_the_run_names] الحالة هي التي يسميها الحساب
        [the_matches_keep_every_limit] المواءمات تراعي كل حد
        [no_proposal_is_better_under_the_policy] لا مقترح أفضل وفق هذه القواعد
        [no_proposal_is_better_by_more_than_the_stated_gap] لا مقترح أفضل بأكثر من الفارق المذكور
        [every_sum__coalition_and_reason_follows_from_the_matches] كل مجموع وتحالف وسبب ناتج عن المواءمات
        [the_document_is_as_it_was_made] الوثيقة كما أُعدت
       *[other] { $name }
    }

status-started = بدأت المواءمة.

status-finished = انتهت المواءمة.

status-refused = لا يمكن إجراء المواءمة لهذه الحالة كما هي.

status-cancelled = أُلغيت المواءمة.

status-trying = تجري تجربة تغييرات.

status-answered = أُجيب عن السؤال.

status-holds = جرى التحقق من الحساب وكل شيء صحيح.

status-broken = جرى التحقق من الحساب وهناك ما لا يصح.

status-saved = تحقق الخادم من الحساب وحفظه.

result-close = أين يُغطى كل بند مفتوح بأقل زيادة

result-close-text = لكل بند مفتوح العرض الذي ينقصه أقل قدر ليغطيه، وما الذي سيتغير أيضاً. لوحدة دعم التنفيذ.

result-close-ask = احسب ما يغطي كل بند

policy-groups = مجموعات مواضيعية

policy-groups-hint = تبيّن من يعمل في الإزالة وفي مساعدة الضحايا؛ ولا تغيّر أي مواءمة.
