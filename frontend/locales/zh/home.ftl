home-title = 谁可支持哪项需求

home-lead = “国别联盟”将受影响国的需求与其他各方可能提供的援助相结合，为每个国家提出一个联盟，并说明每项匹配和每个缺口的理由。

home-try = 试用

home-try-text = 立即匹配当前案例。只需片刻，不会更改任何内容。

home-try-link = 用本案例试用

home-own = 使用您自己的案例

home-figures = 案例的四个数字

home-steps = 运作方式

home-step-read = 阅读案例

home-step-read-text = 受影响国逐条列出的需求，以及捐助方可能提供的援助及各项限制。未知数字仍标为待估算。

home-step-read-link = 查看需求

home-step-run = 运行匹配

home-step-run-text = 规则公开，对各方一致。该方法在您的浏览器中运行，显示进度，并可停止。

home-step-run-link = 查看规则并运行

home-step-take = 将联盟提交讨论

home-step-take-text = 每个受影响国一个国别联盟：谁可带来什么，还有什么未落实，以及原因。

home-step-take-link = 查看联盟

home-notes = 本案例的来源及注意事项（{ $notes }条说明）

home-states = 受影响国

home-states-note = 共{ $needs }项需求

home-lines = 需求条目

home-lines-note = { $costed }条有数字，{ $apart }条待估算

home-open = 尚未落实的资金

home-open-note = 已请求但尚未落实或承诺；待估算的条目不计入任何合计

home-given = 提供的资金

home-given-note = 来自{ $donors }个捐助方，尚未提出任何方案

not-found-title = 没有这个页面

not-found-text = 请检查网址，或从以下页面开始。

not-found-home = 这是什么

not-found-needs = 受影响国的需求

case-loading = 正在加载案例……

case-list-loading = 正在加载案例列表……

case-list-failed = 无法加载案例列表

case-none-yet = 尚无案例

case-none-yet-text = 服务器上没有案例。您可以打开本计算机上的案例文件。

case-failed = 无法加载案例

case-no-local = 此网址指向一个未在此打开的文件

case-no-local-text = 本计算机的文件只保留在打开它的标签页中。请重新打开以继续。

case-unopened = 无法打开此文件

case-too-large = 文件太大，无法在浏览器中打开。命令行程序可读取任何大小的文件。

case-unreadable = 浏览器无法将其作为文本读取。未更改任何内容，也未发送任何内容。

case-faulty = 此案例文件不能照原样使用

case-faulty-text = 未更改任何内容，也未发送任何内容。请更正下列位置并重新打开文件。

case-correct = 需要更正之处

case-none-unreached = 没有案例：无法连接服务器

case-none = 没有案例

case-label = 案例

case-choose = 选择案例

case-local-option = { $name }（本设备上的文件）

case-open = 打开本计算机上的案例文件

case-open-hint = 不会发送任何内容：文件在本浏览器中读取和匹配，并保留在此标签页中直至您关闭它。
