needs-lead = 受影响国的请求：每种资源每年一行。

needs-search = 搜索国家、需求和条目

needs-count = { $of }个条目中的{ $lines }个

needs-none = 本案例没有需求。

needs-no-fit = 没有符合这些筛选条件的条目。
needs-at-desk = 在您的工作台查找这些需求并保存搜索

needs-caption = 需求条目，除标题另有说明外按国名排列

needs-apart = 待估算，不计入合计

needs-sum = { $lines }个有数字的条目合计，{ $resource }

offers-lead = 捐助方可能提供的援助及其限制。选择一项提议，查看它适合哪些条目，以及为何不适合其他条目。

offers-search = 搜索捐助方、提议和国家

offers-count = { $of }项提议中的{ $offers }项

offers-none = 本案例没有提议。

offers-no-fit = 没有符合这些筛选条件的提议。

offers-caption = 提议，除标题另有说明外按捐助方名称排列

offers-close = 关闭并查看所有提议

offers-all = 所有提议

offers-partly = 部分年份未报告

offers-any-state = 任何国家

offers-any-theme = 任何主题

offers-fits-detail = 适合提议{ $offer }：查看是哪些及原因

names-more = { $names }等另{ $more }个

offers-sum = { $resource }合计：{ $offers }项提议

offers-unreported = { $count }项未完全报告

col-state = 国家

col-need = 需求

col-theme = 主题

col-themes = 主题

col-priority = 优先级

col-line = 条目

col-lines = 条目

col-resource = 资源

col-year = 年份

col-years = 年份

col-asked = 请求

col-covered = 已落实

col-open = 仍未落实

col-needed = 所需

col-covered-already = 此前已落实

col-committed = 已承诺

col-covered-or-committed = 已落实或已承诺

covered-lines = { $total } 个条目中有 { $count } 个报告了此项

col-proposed = 拟议


col-coverage = 覆盖情况

col-figures = 数字

col-donor = 捐助方

col-donors = 捐助方

col-offer = 提议

col-offered = 提供

col-may-go = 可给予

col-fits = 适合

col-for = 用于

col-standing = 状态

col-quantity = 数量

col-sum = 合计

col-member = 成员

col-kind = 类别

col-donor-kind = 捐助方类别

col-role = 角色

col-would-bring = 可带来

col-why-not = 不适合的原因

to-be-costed = 待估算

standing-open = 有未落实部分

filter-all = 全部

sort-up = { $column }，升序

sort-down = { $column }，降序

filter-order = 排序

filter-alphabetical = 字母顺序

filter-clear = 清除筛选

list-copied = 链接已复制。

list-not-copied = 浏览器不允许网页复制。请复制上方的网址。

list-copy = 复制链接

download-label = 下载：
download-as = 下载（{ $form }）

pager-label = 本列表的页面

pager-previous = 上一页

pager-next = 下一页

pager-at = 第{ $page }页，共{ $pages }页

fit-title = { $donor }的提议{ $offer }适合哪些条目

fit-lead = { $fit }个条目适合，{ $rest }个不适合。{ $others }个请求另一类支持。

fit-holds = 内容与限制

fit-may-go = 可给予：{ $list }。

fit-themes = 主题：{ $list }。

fit-held = { $year }：{ $quantity }（{ $resource }）。

fit-none = 本案例中没有条目适合此提议。下列规则说明原因。

fit-caption = 适合的条目，按需求排列

fit-rules = 使此提议不适用于同类条目的规则

fit-rule = { $lines }个条目：{ $reason }

fit-rule-only = { $lines }个条目：{ $reason }（对{ $only }个是唯一原因）

fit-by-line = 逐条

fit-not-caption = 不适合的条目，按需求排列

fit-cut = 显示{ $of }个中的前{ $shown }个。

lines = { $lines }个条目

file-needs = needs { $title }

file-offers = offers { $title }
