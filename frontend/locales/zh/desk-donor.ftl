offer-search = 在标题、捐助方和编号中搜索
offer-no-match = 没有符合这些筛选条件的提供。
offer-try = 试试不用此规则：+{ $gain }
offer-tried = 仅在此设备上试用，未发送给任何人，不用：{ $rules }。
offer-tried-before = 保留全部规则时适合 { $fits } 项需求。
offer-tried-note = 与仅在一台设备上改动且未发送的草稿比较。
offer-try-on = 在表单中继续
offer-fit-not-compared = 未比较：已承诺的内容、其他各方同时提供的内容，以及多个国家合计所得。
offer-fit-near-caption = 改动一处即适合的需求
offer-fit-rest-hint = 每项需求只列一次：先列在此提供无法放宽的规则之下。
offer-uncovered = 请求，减去此前已落实
offer-why = 原因
offer-why-not = 不适合的原因
offer-why-caption = 逐条规则
offer-why-rule = 规则
offer-why-offer = 您的提供写明
offer-why-need = 需求写明
offer-why-result = 结果
offer-why-change = 怎样才会改变
offer-why-holds = 适合
offer-why-fails = 不适合
offer-why-is-one = 该国属于此类
offer-why-is-none = 该国不属于此类
offer-rule =
    { $code ->
        [resource_kind] 支助类别
        [resource_code] 具体内容
        [resource_unit] 计量单位
        [year] 年份
        [not_reported] 该年数额
        [to_be_costed] 所需金额
        [state_not_listed] 国家和区域
        [state_excluded] 排除的国家
        [region_excluded] 排除的区域
        [theme_not_listed] 主题
        [theme_excluded] 排除的主题
        [activity_not_listed] 活动
        [activity_excluded] 排除的活动
        [ldc_only] 仅限最不发达国家
        [oda_only] 仅限有资格接受官方发展援助的国家
        [expired] 最后一日
        [nothing_open] 仍未落实
        [smallest_part] 最小有用部分
        [max_per_state] 一国一年的最高额
        [min_grant] 一国的最低额
       *[other] 不予拟议的配对
    }
offer-change =
    { $code ->
        [resource_kind] 另作提供：此项类别不同
        [resource_code] 另作提供：此项内容不同
        [resource_unit] 另作提供，用同一单位计量
        [year] 增加该年份
        [not_reported] 写明该年数额
        [to_be_costed] 由该国写明所需数额
        [state_not_listed] 列入该国或其区域，或一个也不列
        [state_excluded] 从排除中去掉该国
        [region_excluded] 从排除中去掉该区域
        [theme_not_listed] 列入该主题，或一个也不列
        [theme_excluded] 从排除中去掉该主题
        [activity_not_listed] 列入该活动，或一项也不列
        [activity_excluded] 从排除中去掉该活动
        [ldc_only] 不设此条件
        [oda_only] 不设此条件
        [expired] 推迟最后一日
        [nothing_open] 没有更多所需
        [smallest_part] 增加该年数额
        [max_per_state] 提高最高额，或不设
        [min_grant] 降低最低拨款额，或不设
       *[other] 询问支助股
    }
offer-reason-cancel = 取消
need-say-hint = 只有支助股知悉。这不构成任何承诺，也可以撤回。
need-cover = 已落实情况
need-cover-caption = 每行所需及其落实情况，以告知您的为限
need-cover-hint = 未落实等于所需减去该国或公开来源报告已落实的和此处已支付或已承诺的。仅宣布的不计入。
need-cover-told = 已支付和已承诺的数额出自您参加的联盟。可能还有未告知您的。
need-cover-not-told = 您未参加该国的任何联盟：其他各方在其中支付或承诺的数额未向您报告。
need-cover-by = { $name }：{ $quantity }（{ $rung }）
