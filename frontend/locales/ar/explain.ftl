explain-trying = تجري تجربة تغييرات

explain-so-far = تجري تجربة تغييرات بإعادة المواءمة: { $count } حتى الآن.

explain-stop = أوقفوا واحتفظوا بما وُجد

explain-none = لا يوجد جواب

explain-stopped = توقف قبل العثور على أي شيء.

explain-not-started = تعذّر بدء الشرح.

explain-crashed = توقف الشرح عن العمل.

check-not-started = تعذّر بدء التحقق.

check-unreadable = تعذّرت قراءة الملف.

check-crashed = توقف التحقق عن العمل.

offer-of = { "\u2068" }{ $donor }{ "\u2069" } ({ "\u2068" }{ $id }{ "\u2069" })

class-change = { $what }، الأولوية { $priority }: { $change }

class-change-only = الأولوية { $priority }: { $change }

prices-more = الزيادة

prices-placed = ما سيُوزَّع

prices-change = التغطية التي ستتغير

prices-useful = عروض يُوزَّع منها المزيد لو زادت

prices-none = زيادة أي عرض لن توزّع شيئاً.

prices-idle = عروض لا تغيّر زيادتها شيئاً

prices-idle-offer = { $offer }، { $year }

dependence-not-tried = لم يُجرَّب

dependence-nothing = لا شيء: سيقدم الآخرون بالقدر نفسه

dependence-change = التغير للدولة إذا انسحبت

dependence-none = لم تُقترح أي جهة مانحة لهذه الدولة.

objective =
    { $code ->
        [priority] الأولوية الوطنية
        [order] الترتيب الصارم للأولويات
        [fairness] رفع الأدنى تغطيةً أولاً
        [fit] تفضيلات الجهات المانحة
       *[fixed_cost] الكلفة لكل جهة مانحة ودولة
    }

objective-bands = درجات الإنصاف، بدلاً من { $bands }

objective-without = دون القاعدة

objective-with = معها

objective-difference = الفرق

objective-none = دون هذه القاعدة لن تختلف تغطية أي دولة.

explain-checked =
    { $count ->
        [zero] لم يُتحقق بإعادة المواءمة.
        [one] جرى التحقق بإعادة المواءمة مرة واحدة.
        [two] جرى التحقق بإعادة المواءمة مرتين.
        [few] جرى التحقق بإعادة المواءمة { $count } مرات.
        [many] جرى التحقق بإعادة المواءمة { $count } مرة.
       *[other] جرى التحقق بإعادة المواءمة { $count } مرة.
    }

explain-checked-part =
    { $count ->
        [zero] لم يُتحقق بإعادة المواءمة؛ وتوقف قبل تجربة كل شيء.
        [one] جرى التحقق بإعادة المواءمة مرة واحدة؛ وتوقف قبل تجربة كل شيء.
        [two] جرى التحقق بإعادة المواءمة مرتين؛ وتوقف قبل تجربة كل شيء.
        [few] جرى التحقق بإعادة المواءمة { $count } مرات؛ وتوقف قبل تجربة كل شيء.
        [many] جرى التحقق بإعادة المواءمة { $count } مرة؛ وتوقف قبل تجربة كل شيء.
       *[other] جرى التحقق بإعادة المواءمة { $count } مرة؛ وتوقف قبل تجربة كل شيء.
    }

explain-not-proved = لم يثبت أنه الأفضل: فقد اختُصر كل بحث، وقد تعود الفروق الصغيرة إلى ذلك.

explain-unmatched = تعذّرت تجربة بعض التغييرات: لا تمكن معها مواءمة الحالة بحسب هذه القواعد.

help-bound-title = ما يُبعد العروض الملائمة عن هذا البند

help-bound-offer = { $offer }: { $why }

help-title = ما الذي يساعد

help-none = لا يأتي أي تغيير مما جُرِّب بشيء إلى هذا البند.

help-bound =
    { $code ->
        [max_per_state] لدى الدولة أقصى ما يمكنها الحصول عليه من هذا العرض في السنة.
        [max_share_of_line] يدفع العرض أكبر حصة له من البند.
        [max_states] يذهب العرض إلى أكبر عدد ممكن من الدول الأخرى.
        [min_grant] ستحصل الدولة من هذا العرض على أقل من أدنى منحة له.
        [needs_co_funding] لا يعطي العرض إلا إلى جانب جهة مساهمة أخرى.
        [smallest_part] سيبقى البند دون أصغر جزء مفيد له.
       *[max_partners] تعمل الدولة مع العدد الذي تريده من الجهات المانحة الأخرى.
    }

help-more-of-offer = زيادة العرض { "\u2068" }{ $offer }{ "\u2069" } بمقدار { $quantity } على الأقل في { $year }.

help-move-year = نقل { $quantity } على الأقل من العرض { "\u2068" }{ $offer }{ "\u2069" } من { $from } إلى { $year }.

help-raise-per-state = رفع حد العرض { "\u2068" }{ $offer }{ "\u2069" } لكل دولة بمقدار { $quantity } على الأقل.

help-raise-share = رفع أكبر حصة للعرض { "\u2068" }{ $offer }{ "\u2069" } بمقدار { $share } من البند على الأقل.

help-raise-states = منح العرض { "\u2068" }{ $offer }{ "\u2069" } إلى ما لا يقل عن { $count ->
        [zero] لا دولة
        [one] دولة واحدة
        [two] دولتين
        [few] { $count } دول
        [many] { $count } دولة
       *[other] { $count } دولة
    } فوق حده.

help-lower-grant = خفض أدنى منحة للعرض { "\u2068" }{ $offer }{ "\u2069" } بمقدار { $quantity } على الأقل.

help-lift-co-funding = منح العرض { "\u2068" }{ $offer }{ "\u2069" } دون جهة مساهمة أخرى.

help-loosen = تخفيف قاعدة واحدة من العرض { "\u2068" }{ $offer }{ "\u2069" }: { $reason }.

help-raise-partners = رفع الحد الذي وضعته الدولة بما لا يقل عن { $count ->
        [zero] لا جهة مانحة
        [one] جهة مانحة واحدة
        [two] جهتين مانحتين
        [few] { $count } جهات مانحة
        [many] { $count } جهة مانحة
       *[other] { $count } جهة مانحة
    }.

help-lower-part = خفض أصغر جزء مفيد للبند بمقدار { $quantity } على الأقل.

help-brings = سيأتي ذلك بـ{ $brings } إلى هذا البند ولن يأخذ شيئاً من غيره.

help-brings-takes = سيأتي ذلك بـ{ $brings } إلى هذا البند؛ وسيقل ما لدى بنود أخرى بمقدار { $takes }.

rivals-title = عروض أخرى يمكن أن تخدم هذا البند

rivals-with = مع

rivals-cost = كم يكلّف ذلك

rivals-none = لا يمكن لأي عرض آخر أن يخدم هذا البند.

rivals-impossible = لا يمكن ذلك ضمن الحدود.

rivals-free = لا شيء: لن تنقص أي درجة من درجات القواعد.

rivals-loss =
    { $first ->
        [priority] { $loss } أقل لما يأتي أولاً بحسب القواعد؛ أولاً عند الأولوية { $priority }
        [step] { $loss } أقل لما يأتي أولاً بحسب القواعد؛ أولاً عند الدرجة { $step }
        [rules] { $loss } أقل لما يأتي أولاً بحسب القواعد
       *[both] { $loss } أقل لما يأتي أولاً بحسب القواعد؛ أولاً عند الأولوية { $priority }، الدرجة { $step }
    }

rivals-later = أقل عند بعض الدرجات، وأكثر بالمقدار نفسه على الأقل عند الدرجات التي قبلها

rivals-fit = تُتَّبع تفضيلات الجهات المانحة بقدر أقل

alternatives-title = مقترحات تكاد تكون بالجودة نفسها

alternatives-without = دون

alternatives-instead = بدلاً من ذلك

alternatives-loss = الخسارة

alternatives-pair = { "\u2068" }{ $donor }{ "\u2069" } و{ $state }

alternatives-same = وما عدا ذلك الأزواج نفسها

alternatives-no-loss = لا شيء

alternatives-none = أي مقترح آخر يخسر أكثر.

blocking-title = من يفضّلان العمل معاً على ما هو مقترح

blocking-pair = { $offer } و{ $state }، { $year }: حتى { $quantity }

blocking-none = لا أحد: لا عرض يفضّل دولة لها بند مفتوح على دولة يُقترح لها.

objective-lowest = { $resource }، الأولوية { $priority }: مع القاعدة أدنى تغطية هي { $after }، ودونها { $before }.

objective-moved = تنقل القاعدة { $moved } إلى بنود أخرى.

# Why a line is open, where the reader's own view of the records is matched first. $open, $brought - with their unit
why-title = لو جرت الآن مواءمة السجلات التي يمكنكم رؤيتها

why-none = يبقى { $open } دون تغطية.

why-some = يمكن أن تقدّم العروض التي يمكنكم رؤيتها { $brought }؛ ويبقى { $open } دون تغطية.

why-all = يمكن أن تقدّم العروض التي يمكنكم رؤيتها المطلوب كله: { $brought }. ولم يَعِد به أحد.

why-nothing-open = لا يبقى شيء دون تغطية: المطلوب مغطى.

why-not-counted = هذا البند ليس بين السجلات السارية التي يمكن حسابها؛ وربما لا يوجد سعر صرف لعملته.

pairs-title = كل عرض من هذا النوع وهذا البند

pairs-gives = لهذا البند

pairs-why = السبب

pairs-none = لا عرض من هذا النوع في الحالة.

pairs-nothing = لا شيء

pairs-blocked = غير مناسب: { $reasons }.

pairs-standing =
    { $code ->
        [matched] يخدم هذا البند.
        [line_full] مناسب؛ عروض أخرى تغطي البند.
        [offer_used] مناسب؛ استُنفد في بنود أخرى، أو بقي منه أقل من ثمن وحدة.
       *[left_apart] مناسب. تُبعده كلفة كل زوج، أو لم يثبت أن المقترح هو الأفضل.
    }

pairs-serves = { "\u2068" }{ $line }{ "\u2069" } (الأولوية { $priority }، درجة الإنصاف { $step })

pairs-served-all = يخدم { $lines }.

pairs-served =
    { $count ->
        [zero] يخدم { $lines }.
        [one] يخدم { $lines } وبنداً آخر.
        [two] يخدم { $lines } وبندين آخرين.
        [few] يخدم { $lines } و{ $count } بنود أخرى.
        [many] يخدم { $lines } و{ $count } بنداً آخر.
       *[other] يخدم { $lines } و{ $count } بند آخر.
    }

dependence-greatest = أكبر حصة تأتي بها جهة مانحة واحدة

dependence-share = { $what }: { $quantity } من { "\u2068" }{ $donor }{ "\u2069" }، أي { $share } من الملتزَم به أو المقترح

closing-title = أين يُغطى كل بند مفتوح بأقل زيادة

closing-more = أقل زيادة تغطيه

closing-none = لا بند مفتوح.

closing-impossible = لا يغطيه أي عرض مناسب مهما كبر.

closing-by = { $offer }: { $quantity }
