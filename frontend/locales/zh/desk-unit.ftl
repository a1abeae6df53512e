unit-bench-lead = 记录快照、并列的运行结果以及由此起草的联盟。在您邀请之前，他人看不到任何内容。
unit-waits-since = 自{ $day }起等待
unit-publish = 发布
unit-return = 附意见退回…
unit-return-text = 应修改什么
unit-return-do = 退回
unit-snapshot-take = 制作快照
unit-snapshot-first = 请先制作快照
unit-snapshot-hint = 保存此刻有效的内容。之后的更改不影响它。
unit-as-of = 数据截至
unit-snapshot-do = 制作快照
unit-snapshot-done = 快照已制作。
unit-technical = 技术细节
unit-snapshot-of = { $day }的记录
unit-snapshot = 快照
unit-vetoes = 排除
unit-vetoes-hint = 不得相互提议的捐助方和国家。只有提出方和支助股能看到。
unit-vetoes-none = 没有生效的排除。
unit-veto = { $owner }要求不与{ $other }一起提议
unit-veto-add =
    { $code ->
        [own] 添加排除
       *[unit] 代一方添加排除
    }
unit-veto-owner = 提出方
unit-veto-other = 另一方
unit-veto-missing = 请选择一个国家或组织。
unit-runs = 运行
unit-runs-hint = 在本浏览器中运行；保存之前不发送任何内容。随后服务器自行核验。
unit-plan-title = 方案名称
unit-plan-hint = 名称、规则和您所固定的内容保存在本设备上，直至您放弃；最多三次运行保存到您退出登录为止。在您保存之前，其他人看不到运行结果。
unit-plan-restored = 您在本设备上开始的方案已恢复。
unit-terms = 本次运行的固定内容
unit-terms-hint = 快照中的承诺、排除和配对，以及您仅为本次运行所作的更改。任何记录都不会因此改变。
unit-terms-back = 返回工作区
unit-terms-none = 没有固定内容。
unit-terms-caption = 本次运行的任何提议都不得改变的内容
unit-terms-between = 双方
unit-terms-since = 起始日期
unit-terms-by = { $day }或更早
unit-terms-stands = 在本次运行中
unit-terms-changed = 仅为本次运行作出{ $count }项更改
unit-terms-add = 为本次运行固定内容
unit-terms-add-do = 为本次运行固定
unit-term =
    { $code ->
        [locks] 承诺
        [vetoes] 排除
        [offers] 不含某捐助方或提议
        [needs] 条目的另一金额
        [years] 提议的另一金额
        [donors] 新提议
       *[forbidden_pairs] 不予配对
    }
unit-term-hint =
    { $code ->
        [locks] 已确认但尚未记入记录的承诺。运行计入它，且不移动它。
        [vetoes] 其中一方不希望相互提议的捐助方和国家。若要在本次运行之后继续有效，应列入“排除”。
        [offers] 本次运行不计的内容：某捐助方的全部提议和承诺，如同其已退出，或其一项提议。
        [needs] 本次运行中条目所需的金额或数量，代替该国所填内容。
        [years] 本次运行中一项提议某年的数额：更多、更少，或以0表示没有。若要移至另一年，请固定两个年份。超出捐助方所提议的部分不进入任何联盟草案。
        [donors] 无人提出的支助：若有捐助方提供，本次运行会如何提议。它不进入任何联盟草案。
       *[forbidden_pairs] 支助股不希望在本次运行中相互配对的提议和条目。
    }
unit-term-stands =
    { $code ->
        [snapshot] 与快照相同
        [added] 为本次运行添加
       *[left_out] 本次运行不计
    }
unit-term-stays = 只有提出方可以解除
unit-term-leave-out = 不计
unit-term-put-back = 恢复
unit-term-instead = { $quantity }（快照中：{ $before }）
unit-term-quantity-hint = 以该条目的货币或单位计。
unit-term-offer-hint = 以快照的货币或资源的单位计。
unit-term-years = 年份
unit-term-years-hint = 以逗号分隔；数量为每年的数量。
unit-new-donor = 新的捐助方
unit-term-short = 请选择所有要求的内容；数量须为数字。
unit-preset-label = 起始规则
unit-preset =
    { $code ->
        [standard] 标准：先优先级，再最低覆盖，再偏好
        [urgency] 紧急：仅按国家优先级
        [fairness] 公平：最低覆盖优先
        [coverage] 最大覆盖：尽可能多地安排
       *[fragments] 最少分散：少而大的捐助
    }
unit-rules =
    { $code ->
        [Standard] 标准
        [Urgency] 紧急
        [Fairness] 公平
        [Most_coverage] 最大覆盖
        [Fewest_fragments] 最少分散
        [Changed] 已更改
       *[other] { $name }
    }
unit-cost = 每对合作的捐助方和国家的成本
unit-cost-hint = 以 { $currency } 计；0 表示没有。越高则捐助越少、越大。
unit-run-named = 运行 { $letter }：{ $policy }
unit-run-replaces = 下一次运行将取代运行 { $letter }。如需保留，请先保存。
unit-run-stays = 离开本页，运行即终止。
unit-saved = 已保存的运行
unit-saved-hint = 服务器上：此快照的运行，以及为某次运行更改过的快照副本的运行。
unit-saved-none = 此快照没有已保存的运行。
unit-saved-copy = 更改过的副本
unit-saved-open = 作为{ $letter }打开
unit-drafts = 根据此运行起草联盟
unit-drafts-hint = 邀请成员之前，草案仅供支助股查看。
unit-draft-state = { $name }：{ $donors } 个捐助方
unit-draft = 起草
unit-draft-of = 为{ $name }起草联盟
unit-coalition-of = 国别联盟：{ $name }
unit-add = 添加新内容
unit-add-hint = { $name }已有联盟。可添加其中没有的内容；已有内容不变。
unit-added = 已添加：{ $added }。已存在：{ $known }。因规则未添加：{ $left }。
unit-compare = 并列比较
unit-compare-hint = 已承诺与拟议合计。每个数字下方为与第一个运行的差额。
unit-compare-measures = 每个运行对各目标的结果
unit-compare-states = 各国的差异，按国名排列；{ $unchanged } 个国家无差异
unit-measure = 指标
unit-measure-priority = { $kind }，优先级 { $priority }
unit-measure-unused = { $kind }，已提供但未安排
unit-measure-pairs = 合作的捐助方与国家
unit-people-lead = 谁可登录，代表谁。账户须受邀开立。
unit-people-name = 姓名或职务
unit-people-all = 人员
unit-people-caption = 拥有账户的人员，按姓名
unit-invitations = 未接受的邀请
unit-invitations-none = 没有未接受的邀请。
unit-invitations-caption = 尚无人接受的邀请
unit-until = 有效期至
unit-actions = 可执行的操作
unit-withdraw-of = 撤回{ $name }
unit-seen = 最近使用
unit-sign-in = 登录
unit-never = 从未
unit-enabled = 可登录
unit-disabled = 不可登录
unit-enable = 允许登录
unit-disable = 停止登录
unit-was-disabled = { $name }已不能登录。
unit-was-enabled = { $name }可再次登录。
unit-reset = 新密码链接
unit-invite = 邀请人员
unit-invite-do = 创建邀请
unit-search-party = 查找国家或组织
unit-search-party-hint = 名称的一部分；下方列表随之变化。
unit-email-hint = 如有职能邮箱请使用。
unit-invite-letter = 同时以信函发送链接
unit-invite-language = 信函语言
unit-link = 链接
unit-link-made = 给 { $email } 的链接已创建
unit-link-what = 仅此一次显示。请复制并通过可信途径自行发送到该地址：持有者即可使用。
unit-link-letter = 服务器现在将其发送至此地址。链接也在此处显示，仅此一次：持有者均可使用。
unit-link-until = 有效至 { $day }，限用一次。
unit-objectives-of = 运行{ $letter }：逐条去掉规则试算
unit-objectives-hint = 每次运行与去掉某条规则后的运行并列：有该规则时的覆盖额，下方为差额。在本浏览器中逐一计算。
unit-objectives-off = 不在其规则之内
unit-objectives-same = 无差异
unit-objectives-caption = 该规则按国家移动的内容
# Exchange rates. $currency - its ISO 4217 code
rates-title = 汇率
rates-lead = 其他货币的需求和提议从下一个快照起按这些汇率计算。没有汇率的不参与任何匹配。
rates-some-missing = 部分已发布内容不参与任何匹配
rates-missing = { $currency } 没有汇率：
# $currency - the one that money is counted in
rates-per-unit = 每单位折合 { $currency }
rates-day = 汇率日期
rates-of = { $currency } 的汇率
rates-add = 添加汇率
rates-saved = 汇率已生效。
rates-changed = 您开始之后，其他人更改了汇率。目前生效的如下；您填写的内容在下方。
rates-take = 采用现行汇率
rates-keep = 继续使用我填写的
# $rate - units of $counted for one of $currency
rates-stands = 1 { $currency } 等于 { $rate } { $counted }
