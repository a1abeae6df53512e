matching-lead = 哪项提议可用于哪个条目：按公开规则在本浏览器中找到的最佳方案。

matching-rules = 规则及其顺序

matching-change = 更改下次运算的规则

matching-changed = 提出此方案后规则已更改

matching-changed-text = 请重新运行，查看按上述规则的方案。

rule-limits = 国家或捐助方设定的每项限制均得到遵守。承诺绝不移动。

rule-priority = 在所有国家中，国家列为优先级1的先于2得到满足，2先于3。

rule-fairness = 在优先级相同的条目中，先提高覆盖率最低的国家，按其请求分{ $bands }个等级。

rule-exact = 在优先级相同的条目中，先提高覆盖率最低的国家，直至最后一个单位。

rule-fit = 在不损及上述各项的前提下，遵循捐助方自身的偏好。

rule-joint = 如有限额使多项匹配相互牵连（最低金额、国家或伙伴数目、共同供资、最小部分），则对这些规则加权：仅当否则会失去二十倍以上的下一优先级内容时，某一优先级才会让位；公平的某一级在否则会失去稍多的另一级内容时即会让位；偏好所付代价最多为已落实数额的千分之一。

rule-strict = 如有限额使多项匹配相互牵连（最低金额、国家或伙伴数目、共同供资、最小部分），则逐级确定优先级：绝不为下一优先级放弃上一优先级已达到的内容，偏好也不减少任何已落实数额。同一优先级内对公平的各级加权：某一级在否则会失去稍多的另一级内容时即会让位。

rule-bands = 如有限额使多项匹配相互牵连（最低金额、国家或伙伴数目、共同供资、最小部分），则逐级确定优先级，同一优先级内再从最低级起逐级确定公平的各级：除百万分之一外，绝不为下一级放弃上一级已达到的内容，偏好也不减少任何已落实数额。

rule-exact-joint = 如有限额使多项匹配相互牵连（最低金额、国家或伙伴数目、共同供资、最小部分），则以上各项依次确定，覆盖从最低级起分一百级：除百万分之一外，绝不为下一级放弃上一级已达到的内容。随后在这些等级所联结的各方之间分配支持，直至最后一个单位，先于任何偏好。

rule-ties = 方案相等时，若有公平规则则平均分配支助，然后按固定顺序决定，绝非随机：同一案例总是得出同一方案。

policy-legend = 下次运算的规则

policy-priority = 优先级在先

policy-priority-hint = 国家优先级1先于2，2先于3。

policy-strict = 严格按优先级

policy-strict-hint = 限额使多项匹配相互牵连时也如此：此时每个优先级单独搜索，耗时更长。

policy-steps = 严格按覆盖等级

policy-steps-hint = 同一优先级内亦然：每一级单独搜索，耗时最长。

policy-fairness = 覆盖率最低者在先

policy-fairness-hint = 在优先级相同的条目中。

policy-exact = 直至最后一个单位

policy-exact-hint = 代替等级，并先于偏好。如有限额使多项匹配相互牵连：严格分一百级，再在其所联结的各方之间直至最后一个单位；耗时最长。

policy-bands = 覆盖等级

policy-bands-hint = 1至100；20表示每级5%。等级越多，分配越均匀。

policy-bands-problem = 请输入1至100的整数。

policy-fit = 捐助方的偏好

policy-fit-hint = 仅在不损及上述各项时。

run-start = 运行匹配

# $n (Number) which search is under way
run-search = 第{ $n }次搜索。实物与资金以及严格的各优先级依次搜索，各有其差距。

run-again = 重新运行

run-label = 匹配

run-busy = 正在匹配……

run-reading = 正在读取案例

run-steps = { $steps }步，{ $time }

run-steps-gap = { $steps }步，{ $time }。目前最佳：与可能的最佳结果相差不超过{ $gap }

run-stop = 停止并保留目前最佳

run-cancel = 取消

run-cancelled = 匹配已取消

run-cancelled-text = 未保留任何内容。

run-faulty = 本案例不能照原样匹配

run-faulty-text = 任何限制都不会被悄悄放宽。请更正下列位置，或不按这些限制匹配。

run-in-the-way = 障碍所在

run-bad-policy = 规则无效

run-too-large = 案例太大，无法匹配

run-crashed = 匹配停止工作

run-crashed-text = 您的案例和规则安全无损。请重新运行；若再次停止，请重新加载页面。

result-title = 方案

result-lead = { $coalitions }个联盟，其中{ $with }个至少有一个捐助方。{ $status }

result-download = 下载运算文件

result-totals = 按资源总计

result-why-open = 条目未落实的原因

result-none-open = 没有未落实的条目。

result-made = 由引擎{ $engine }用{ $time }、{ $steps }步完成。

result-bound =
    { $round ->
        [gifts] 实物支持
        [money] 此外的资金
       *[all] 本方案
    }按规则的尺度为{ $best }；没有方案能超过{ $bound }。

# $step (Number) one of the priorities in strict order, or the preferences after them
result-step-bound =
    { $round ->
        [gifts] 实物支持，第
        [money] 此外的资金，第
       *[all] 第
    }{ $step }步（严格次序）按规则的尺度为{ $best }；在前各步所达之外，没有方案能超过{ $bound }。

result-steps = 严格次序共{ $steps }步，其中前{ $proved }步已证明至百万分之一。上述差距属于其后一步；再后各步所证明的较少。

result-more = 增加某项提议会带来什么变化

result-more-text = 逐项提议各增加{ $amount }或一个单位，其他一切不变。

result-more-ask = 计算会带来什么变化

result-cost = 每条规则的代价

result-cost-text = 将本方案与去掉某条规则后的方案逐国比较。

result-cost-ask = 计算每条规则的代价

result-other = 其他方案

result-other-text = 去掉一对捐助方与国家的方案，只要按规则损失不超过{ $amount }或一个单位；以及更愿意离开本方案的组合。

result-other-ask = 计算其他方案

file-run = run { $title }

save-sending = 正在发送……

save-saved = 已保存

save-saved-text = 服务器已自行核查该运算，并保存为

save-failed = 运算未保存

save-title = 保存到服务器

save-text = 服务器自行核查证明后，保存案例、规则和方案。

save-consent = 将此文件发送到服务器

save-consent-hint = 案例是本设备上的文件。在您于此同意之前，其任何内容都不会离开本设备。

save-run = 保存本次运算

verify-title = 核查运算

verify-text = 任何人都可根据文件核查运算：每项限制均得到遵守，每个合计均正确，且按其规则没有更好的方案。核查与提出方案的方法不共用任何代码。

verify-this = 核查本次运算

verify-file = 或核查本计算机上的运算文件

verify-file-hint = 不会发送任何内容。

verify-busy = 正在核查……

verify-broken = 有内容不成立

verify-holds = 一切成立

verify-check =
    { $code ->
        [the_case_is_valid] 案例有效
        [the_case_is_the_one_the_run_names] 案例即运算所指的案例
        [the_matches_keep_every_limit] 各项匹配遵守每项限制
        [no_proposal_is_better_under_the_policy] 按这些规则没有更好的方案
        [no_proposal_is_better_by_more_than_the_stated_gap] 没有方案优于它超过所示差距
        [no_proposal_is_better_in_any_step_of_the_order__beside_the_steps_before_it] 在次序的任何一步，与其前各步并存，没有方案更好
        [no_proposal_is_better_in_a_step_of_the_order_by_more_than_the_stated_gap] 在次序的一步，没有方案优于它超过所示差距
        [every_sum__coalition_and_reason_follows_from_the_matches] 每个合计、联盟和理由均由匹配得出
        [the_document_is_as_it_was_made] 文件保持生成时的原样
       *[other] { $name }
    }

status-started = 匹配已开始。

status-finished = 匹配已完成。

status-refused = 本案例不能照原样匹配。

status-cancelled = 匹配已取消。

status-trying = 正在尝试更改。

status-answered = 问题已得到回答。

status-holds = 运算已核查，一切成立。

status-broken = 运算已核查，有内容不成立。

status-saved = 运算已由服务器核查并保存。

result-close = 每个未落实条目最易满足之处

result-close-text = 对每个未落实条目，列出只需最少增加即可满足的提议，以及还会有什么变化。供执行支助股使用。

result-close-ask = 计算怎样满足每个条目

policy-groups = 专题小组

policy-groups-hint = 列出谁从事清除、谁从事受害者援助；不改变任何匹配。
