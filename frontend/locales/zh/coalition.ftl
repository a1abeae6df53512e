coalitions-title = 国别联盟

coalitions-lead = 每个受影响国一个：谁可带来什么，还有什么未落实。所有数字均为拟议。

coalitions-none = 本案例没有需求，因此没有可提出的联盟。

coalitions-caption = { $coalitions }个联盟，按国名字母顺序；资金单位{ $currency }

coalitions-no-funding = 没有已列数字的资金条目

coalitions-lines-open = { $count }个未落实

coalitions-lines-apart = { $count }个待估算

coalitions-all-states = 所有国家，资金


coalition-absent = 本案例没有该国的需求

coalition-absent-link = 查看本案例的联盟

coalition-print = 打印本页

coalition-members = 成员与角色

coalition-no-donor = 尚未提出捐助方

coalition-no-donor-text = 已尝试的内容逐条列于下方。

coalition-lead-hint = 拟议牵头方是为该国提供最大份额资金（若无资金，则为其他支持）的捐助方。这只是初步建议：由该国及其伙伴选择。

coalition-sums = 按资源合计

coalition-flows = 谁将带来什么

coalition-open = 尚未落实的内容及原因

coalition-none-open = 该国没有未落实的条目。

coalition-dependence = 如果某一捐助方退出

coalition-dependence-text = 该国将失去的部分，其中已计入届时其他方将带来的部分。在没有该捐助方的同样好的方案中，取变动最小者。仅供该国本身和执行支助股使用。

coalition-dependence-ask = 计算将失去什么

coalition-sources = 数字的来源

coalition-sources-more = 逐项需求的来源

coalition-could-join = { $donors }个捐助方可加入该联盟。

coalition-none-join = 尚未提出捐助方。

coalition-apart = { $lines }个条目待估算，不计入合计。

coalition-apart-of = { $lines }个条目待估算，不计入合计：{ $list }。

apart-entry = { $resource }（{ $lines }个条目）

bar-covered = { $share }此前已落实

bar-committed = { $share }已承诺

bar-proposed = { $share }拟议

bar-open = { $share }未落实

key-covered = 此前已落实，不在本案例之内

key-committed = 已承诺：已确认，绝不移动

key-proposed = 由本次运算提出，并非承诺

key-open = 仍未落实

headline-needed = 所需{ $resource }

headline-needed-note = 按有数字的条目

headline-share = 占所需的{ $share }

headline-share-proposed = 占所需的{ $share }；并非承诺

headline-reported = { $total } 个条目中有 { $count } 个报告了已落实部分；未报告的按未落实计算。

line-table-label = 各条目的覆盖情况

line-table-caption = 各条目的覆盖情况，按代码排列

line-to-be-costed = 待估算：单独计数，不计入合计

match-caption = { $resource }，按捐助方字母顺序

match-bought = 以{ $money }购买

member-caption = 成员与角色：受影响国在先，其后捐助方按字母顺序

member-state = 受影响国

member-owner = 主导方

member-owner-brings = 优先事项与同意

member-committed = 已承诺{ $quantity }

member-proposed = 拟议{ $quantity }

member-brings-of = { $parts }（{ $activity }）

flow-caption = 谁将带来什么，按比例绘制，按字母顺序；已承诺与拟议合并显示。颜色代表主题；上表以文字说明同样内容。

flow-line = { $title }，{ $year }

flow-other = 其他（{ $count }）

flow-finding = { $donors }个捐助方支持{ $lines }个条目；最大的一项为{ $quantity }，由{ $from }给予{ $to }。

flow-title = 谁将带来什么：{ $resource }

tried-heading = { $heading }：{ $lines }个条目

tried-asked = 为{ $year }年请求。

tried-open = { $year }年有{ $quantity }未落实。

tried-rules = 使这类提议不适用的规则

tried-rules-detail = （{ $line }）

tried-ask = 怎样会有帮助？

tried-why = 为何不是其他？

tried-ask-detail = 条目{ $line }

source-figure = ，{ $figure }：{ $basis }。来源：

coalition-groups = 专题小组

group-theme =
    { $code ->
        [clearance_partnership] 清除伙伴关系
       *[victim_assistance_group] 受害者援助小组
    }

group-none = 没有为其条目提出捐助方。
