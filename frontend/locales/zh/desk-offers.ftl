offer-lead = 贵方可提供什么，以及其他方允许您查看的提议。除非另有说明，只有贵方和支助股能看到贵方的提议。
offer-lead-unit = 捐助方可提供什么。“谁可看到”一栏说明可与谁谈及该提议。
offer-lead-reader = 捐助方表示可提供的内容，以其允许您查看的范围为限。
offer-new = 新提议
offer-first = 尚无提议。从“新提议”开始：可留空保存。
offer-none = 没有您可查看的提议。
offer-caption = 提议，按捐助方
offer-stands = 状态
offer-who-sees = 谁可看到
offer-yours = 贵方
offer-changed = 最近更改
offer-by-year = 提供（按年份）
offer-untitled = 无标题的提议
offer-year-holds = { $year }：{ $held }
offer-preference = { $state }（{ $weight }）
offer-preferences-are = 偏好（按权重，不排除任何对象）：{ $list }。
offer-sees =
    { $code ->
        [isu] 仅支助股
        [named_states] 支助股和您指定的国家
        [coalition] 您所在联盟的成员
        [states_parties] 所有缔约国
       *[public] 所有人
    }
offer-sees-hint =
    { $code ->
        [isu] 通常的选择。参与匹配，未经您同意任何国家都不会知道。
        [named_states] 这些国家可看到全部内容，包括金额。
        [coalition] 您与其一同接受邀请后，他们即可看到。
        [states_parties] 每个缔约国登录后均可看到。
       *[public] 任何人无需账户即可看到。
    }
offer-edit = 更改此提议
offer-edit-lead = 保存之前，所填内容只留在本设备上。
offer-edit-draft = 草稿可留空，且只有您和执行支助股能看到。
offer-submit = 参与匹配
offer-submitted = 提议已参与匹配。
offer-withdraw = 撤回
offer-withdraw-this = 撤回此提议
offer-withdrawn = 提议已撤回。
offer-undoable = 提议已撤回。24 小时内可以撤销此操作，提议将恢复到撤回前的状态。
offer-restore = 恢复为草稿
offer-restored = 提议已恢复为草稿。
offer-seen-draft = 目前只有您能看到：未参与匹配。
offer-save = 保存
offer-save-draft = 保存草稿
offer-save-submit = 保存并参与匹配
offer-submit-hint = 参与匹配后，支助股和您在上面选择的对象也能看到。它不构成任何承诺，可随时撤回。
offer-saved = 提议已保存。
offer-leave = 不保存离开
offer-owner = 捐助方
offer-choose = 选择
offer-add = 添加
offer-remove = 移除
offer-remove-one = 移除{ $name }
offer-part-what = 提供什么
offer-title = 标题
offer-title-hint = 用您自己的话；能看到提议的人会读到。
offer-code = 具体内容
offer-unit = 计量单位
offer-part-years = 每年多少
offer-part-years-hint = 没有数字的年份是“未报告”，而不是 0。
offer-year-number = 年份 { $number }
offer-add-year = 添加年份
offer-amount = 金额
offer-currency = 货币
offer-part-where = 可用于哪里
offer-part-where-hint = 不选择则可用于任何国家。国家和区域合并计算。此处所选必须遵守；仅属偏好的在下方填写。
offer-leaves-out = 不包括的内容
offer-states = 国家
offer-regions = 区域
offer-not-states = 排除这些国家
offer-not-regions = 排除这些区域
offer-part-for = 可用于什么
offer-part-for-hint = 不选择则可用于任何主题。此处所选必须遵守；仅属偏好的在下方填写。
offer-activities = 活动
offer-not-themes = 排除这些主题
offer-not-activities = 排除这些活动
offer-part-limits = 限制和偏好
offer-part-limits-hint = 限制必须遵守，任何方案都不会违反。在没有国家因此受损时才考虑偏好。
offer-in-unit = 以{ $unit }计
offer-prefers = 优先考虑的内容
offer-min-grant = 一国如获支助的最低额
offer-max-per-state = 一国一年的最高额
offer-max-states = 最多国家数
offer-max-share = 占一个条目的最高百分比
offer-max-share-hint = 例如 50：其余须由他人提供。
offer-preferred =
    { $kind ->
        [states] 优先的国家
        [regions] 优先的区域
        [themes] 优先的主题
        [years] 优先的年份
       *[all] 优先的区域、主题和年份
    }
offer-preferences-hint = 同等情况下优先。同时适用的权重相加。只有您和执行支助股能看到。
offer-weight = { $name }的权重，最高 9
offer-expires = 有效期至
offer-note = 备注
offer-note-hint = 字段无法表达的条件。仅显示，不执行。
offer-seen-once = 参与匹配后
offer-named = 可查看的国家
offer-problem = { $name }：{ $says }
offer-missing = 必须填写
offer-not-a-number = 无法识别的数字；请输入数字，例如 1500000
offer-no-years = 请至少添加一年
offer-fit-title = 适合什么
offer-fit-private = 根据您可看到的内容在本设备上计算。未保存的内容不会离开本设备。
offer-fit-waiting = 正在与需求比较
offer-fit-failed = 比较功能目前在此浏览器中无法使用。请重新加载页面。
offer-fit-needs-kind = 请说明支助种类，即可开始比较。
offer-fit-needs-code = 请说明具体内容和计量单位，即可开始比较。
offer-fit-needs-year = 请说明年份，即可开始比较。
offer-fit-no-needs = 尚无您可看到的需求。
offer-fit-counts = 适合 { $fit } 项需求；改动一处可再适合 { $one } 项；{ $no } 项不适合。
offer-fit-caption = 适合的需求
offer-fit-rules = 与其他需求不符的原因
offer-fit-several = 一项需求可能涉及多条规则。
offer-fit-rule = { $needs } 项需求：{ $reason }
offer-fit-one-change = 改动一处：{ $reason }
offer-fit-rest-caption = 不适合的需求及原因
offer-say = 您的意见
offer-interested = 表示兴趣
offer-not-for-us = 不适合我们
offer-reason = 原因
offer-reason-hint = 仅供支助股。可留空。
offer-word = 附言或提问
offer-said-interested = 有兴趣
offer-said-not-for-us = 不适合我们
offer-said-nothing = 此次没有
offer-history = 谁改了什么
offer-compare = 比较
offer-compare-title = 并列的需求
offer-compare-caption = 最多三项需求
offer-deadline = 截止日期
