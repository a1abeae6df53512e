rounds-title = جولات الإجابات
rounds-lead-unit = اسألوا الأطراف عن احتياجات دولة واحدة حتى يوم محدد، ثم قدّموا إلى الدولة إجابة واحدة.
rounds-lead-state = تسأل الوحدة شركاء محتملين عن احتياجاتكم. وعند انتهاء الجولة تقرؤون هنا إجابة واحدة.
rounds-lead-asked = تسألكم الوحدة عن احتياجات دولة. يرجى الإجابة عن كل منها في موعد أقصاه اليوم المحدد.
rounds-none = لا توجد جولة يمكنكم رؤيتها.
rounds-caption = الجولات، ما ينتظر الإجابة أولًا ما لم يرتّبها عنوان عمود
rounds-closes = آخر يوم للإجابة
rounds-opens = اليوم الأول
rounds-asked-on = لديكم منذ
rounds-open = مفتوحة
rounds-new = إعداد جولة
rounds-state-first = اختاروا الدولة أولاً.
rounds-of = جولة الإجابات: { $state }
rounds-fallback = ما يحدث لما يبقى مفتوحاً
rounds-fallback-hint = جملة واحدة تقرؤها الأطراف المدعوة إلى الرد والدولة.
rounds-fallback-party = من يتولى ذلك
rounds-nobody = لا أحد بعينه
rounds-needs = الاحتياجات موضوع الجولة
rounds-line-open = المتبقي دون تغطية: { $quantity }
rounds-asked = من يُسأل
rounds-asked-hint = يعلم كل طرف أنه سُئل هو، ولا يعلم أبداً من سُئل غيره.
rounds-closes-hint = بعد فتح الجولة لا يمكن إلا تأجيل هذا اليوم.
rounds-note = ملاحظة للأطراف المدعوة إلى الرد
rounds-waits = الجولة جارية
rounds-waits-means = للأطراف المدعوة إلى الرد أن تجيب حتى اليوم الأخير. ثم تُعد الوحدة إجابة واحدة وتراجعها وتسلمها إليكم.
rounds-invite = فتح الجولة
rounds-invite-means = ستراها الأطراف المدعوة إلى الرد والدولة. ولا يرى أحد الإجابة.
rounds-close = إغلاق الجولة وإعداد الإجابة
rounds-close-again = إعداد الإجابة من جديد
rounds-close-means = تتضمن الإجابة ما تسمح الأطراف المدعوة إلى الرد بإبلاغه للدولة ولا شيء غيره.
rounds-close-waits =
    { $count ->
        [zero] ليس بعد: اليوم الأخير لم ينقضِ.
        [one] ليس بعد: جهة واحدة لم تجب، واليوم الأخير لم ينقضِ.
        [two] ليس بعد: جهتان لم تجيبا، واليوم الأخير لم ينقضِ.
        [few] ليس بعد: { $count } جهات لم تجب، واليوم الأخير لم ينقضِ.
        [many] ليس بعد: { $count } جهة لم تجب، واليوم الأخير لم ينقضِ.
       *[other] ليس بعد: { $count } جهة لم تجب، واليوم الأخير لم ينقضِ.
    }
rounds-release = تسليم الإجابة إلى الدولة
rounds-release-means = ستقرأ الدولة الإجابة كما ترد أعلاه. ولن تتغير بعد ذلك.
rounds-edit = تغيير الجولة
rounds-withdrawn = سُحبت الجولة.
rounds-withdraw = سحب هذه الجولة
rounds-progress = من أجاب
rounds-progress-hint = لا ترى هذا إلا الوحدة. ولا تصل الأسباب إلى الدولة أبداً.
rounds-progress-caption = الأطراف المدعوة إلى الرد بترتيب الجولة
rounds-party = الطرف
rounds-said = ما قيل
rounds-unanswered = لم يُجب بعد
rounds-letters = الرسائل
rounds-letter =
    { $code ->
        [opened] فُتحت الجولة
        [half] انقضى نصف المدة
        [last] الأيام الأخيرة
       *[released] سُلّمت الإجابة
    }
rounds-nothing-yet = لا شيء بعد
rounds-not-for-state = لا تُبلَّغ الدولة
rounds-for-state = يجوز إبلاغ الدولة
rounds-for-state-hint = وإلا فلا يعلم إلا الوحدة. تقرأ الدولة من أنتم والبند والكمية وكلماتكم، ولا تقرأ السبب أبداً.
rounds-for-state-yes = يجوز إبلاغ الدولة
rounds-answer = الإجابة
rounds-answer-means = الاهتمام ليس عرضاً ولا يُلزم أحداً. ولا التزام قبل أن ينص على ذلك صك المانح نفسه.
rounds-made-on = أُعدت في { $day }، ولا تراها الدولة بعد
rounds-released-on = سُلّمت إلى الدولة في { $day }
rounds-words = كلمات الوحدة إلى الدولة
rounds-words-hint = ترد قبل الإجابة.
rounds-for-whole = للاحتياج بأكمله:
rounds-lines-caption = المطلوب، والمهتمون، وما يبقى مفتوحاً
rounds-committed = المغطى أو الملتزم به
rounds-offered = اهتمام دون التزام
rounds-no-offer = لا اهتمام بهذا البند بعد
rounds-no-offer-alone = لا اهتمام بهذا البند وحده؛ انظروا أعلاه إلى الاحتياج بأكمله
rounds-no-figure = مهتم؛ لم تُذكر كمية
rounds-by-unit = كتبته الوحدة بالنيابة عنه
rounds-answered = أجبتم عن كل احتياج
rounds-by = يرجى الإجابة في موعد أقصاه { $day }
rounds-late = أُغلقت الجولة. وما تقولونه يظل محسوباً حتى تتسلم الدولة الإجابة.
rounds-before = قيل هذا قبل الجولة. هل يجوز إبلاغ الدولة؟
rounds-answer-how = يمكنكم أيضاً إدراج عرض في المواءمة:
rounds-say-more = الإجابة عن بند آخر
rounds-whole-need = الاحتياج بأكمله
rounds-quantity = ما قد تقدمونه
rounds-quantity-hint = بوحدة البند أو عملته. وليس وعداً.
rounds-own-words = بكلماتكم
rounds-stance = إجابتكم
rounds-stance-means =
    { $code ->
        [interested] أنتم مستعدون للحديث عن تقديم شيء. وهذا لا يُلزمكم بشيء.
        [nothing_this_time] لا يمكنكم تقديم شيء له في هذه الجولة.
       *[not_for_us] يقع خارج ما تدعمونه.
    }
rounds-send = إرسال الإجابة
rounds-stays = ما كتبتموه لإجابة أخرى لا يُرسل مع هذه الإجابة، ويبقى على هذا الجهاز.
rounds-behalf = إجابات بالرسائل
rounds-behalf-hint = دوّنوا هنا ما أجاب به طرف برسالة أو في اجتماع. يُشار إلى أن الوحدة كتبته، ويمكن للطرف سحبه.
rounds-behalf-of = بالنيابة عن { $name }
rounds-behalf-means = اكتبوا ما أبلغكم به فقط: تُحسب الإجابة إجابته.
rounds-behalf-done = { $name }: أُجيب عن كل احتياج
rounds-behalf-stance = إجابة { $name }
rounds-behalf-send = الإرسال بالنيابة عن { $name }
rounds-behalf-quantity = ما قد يقدمه الطرف
rounds-behalf-words = بكلمات الطرف
rounds-behalf-for-state-hint = فقط إذا قال الطرف ذلك. تقرأ الدولة من هو والبند والكمية وهذه الكلمات، ولا تقرأ السبب أبداً.
rounds-reminders = الرسائل: اليوم والأيام الثلاثون المقبلة
rounds-reminders-sent = تُرسل كل رسالة في يومها ما لم يتغير شيء قبله.
rounds-reminders-unsent = لم يُضبط خادم بريد، فلا تُرسل أي من هذه الرسائل. انسخوا ما تريدون إرساله بأنفسكم.
rounds-reminders-none = لا توجد رسالة مستحقة.
rounds-reminder-nobody = لا يمكن مراسلة أحد من هذا الطرف.
rounds-reminder-copy = انسخوا النص
rounds-reminder-copied =
    { $code ->
        [yes] نُسخ النص.
       *[no] لا يسمح المتصفح للصفحة بالنسخ. حدّدوا النص أعلاه.
    }
