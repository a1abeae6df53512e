figures-title = 数字
figures-home = 数字：请求及其落实情况
figures-lead = 已公布需求的总额，以及其中已落实的部分。有些由受影响国提出，有些来自公开来源、并无国家提出；合计处注明两类条目各有多少。总计、图、表和文件计算的是同样的条目。
figures-as-of = 数字截至{ $moment }
figures-none = 尚无您可看到的已公布需求。
figures-no-match = 没有条目符合这些筛选条件。
figures-count = { $total }条需求条目中的{ $count }条
figures-all = 数字
figures-states = 按国家
figures-themes = 按主题
figures-years = 按年份
figures-totals = 总计
figures-asked = 请求
figures-asked-note = { $count }条有数字的条目
figures-sources = 由国家提出的条目{ $states }项，来自其他来源{ $others }项
figures-covered = 此前已落实
figures-covered-note = 联盟之外，由各国或公开来源报告
figures-promised = 在联盟中落实
figures-delivered = 已支付或交付
figures-committed = 已承诺
figures-delivered-note = 已支付或交付：{ $amount }
figures-committed-note = 已承诺，尚未支付：{ $amount }
figures-not-told = 承诺的内容只告知该国和参加方；对其他方仍计入尚未落实部分
figures-yours = 在您参加的联盟中
figures-open = 仍未落实
figures-open-note = 请求额减去报告为已落实、已支付或已承诺的部分；未报告的条目计为未落实
figures-pledged = 已宣布，不计入
figures-pledged-note = 已宣布，不计入：{ $amount }
figures-proposed-note = 拟议，无人承诺：{ $amount }
figures-beyond-note = 超出条目请求的部分：{ $amount }
figures-apart = 不在任何总计之内，也从不计为零：{ $lines }。
figures-apart-short = 不在合计之内：{ $lines }
figures-currency = 货币
figures-no-currency = 未注明
figures-sum = 合计
figures-states-caption = 按国名
figures-themes-caption = 按主题，依条款顺序
figures-years-caption = 按主题和年份
figures-tiles = 有请求的国家，按区域
figures-tiles-finding = { $count }个国家，每个都是单独查看该国的链接。
figures-tiles-says = 字母为上表中各国的ISO代码。所有方块大小相同，在各区域内按国名排列；横条显示已落实的部分，选定一国时也是如此；未报告的没有横条。选择方块可单独查看该国，再次选择则查看全部。
figures-tile = { $code }，{ $name }：{ $says }
figures-tile-name = { $code }，{ $name }
figures-tile-says = 请求{ $amount }，{ $shares }
figures-region =
    { $code ->
        [Africa] 非洲
        [Americas] 美洲
        [Asia] 亚洲
        [Europe] 欧洲
        [Oceania] 大洋洲
        [Northern_Africa] 北非
        [Sub_Saharan_Africa] 撒哈拉以南非洲
        [Latin_America_and_the_Caribbean] 拉丁美洲和加勒比
        [Northern_America] 北美
        [Eastern_Asia] 东亚
        [South_eastern_Asia] 东南亚
        [Southern_Asia] 南亚
        [Western_Asia] 西亚
        [Eastern_Europe] 东欧
        [Northern_Europe] 北欧
        [Southern_Europe] 南欧
        [Western_Europe] 西欧
        [Australia_and_New_Zealand] 澳大利亚和新西兰
        [Melanesia] 美拉尼西亚
        [Micronesia] 密克罗尼西亚
        [Polynesia] 波利尼西亚
        [none] 区域未注明
       *[other] { $name }
    }
figures-years-title = 按年份和主题的请求与落实情况，{ $currency }
figures-years-finding = 共{ $count }年；请求最多的是{ $year }年：{ $amount }。
figures-years-says = 所有柱形使用同一尺度，各部分与横条相同，自下而上：此前已落实、已支付或交付、已承诺、已宣布、未落实。未报告的没有柱形。上表以文字说明同样内容。
figures-deadlines = 第四条期限见您工作台的首页
figures-how = 计算方法
figures-how-needs = 您可看到的已公布需求的条目，以及告知您的联盟贡献。草稿不计入任何地方。
figures-how-asked = 条目的请求是其金额，或按该国自己的单价计算的数量。没有数字的条目待估算：单独计数，从不计为零。
figures-how-covered = 此前已落实是各国或公开来源报告在联盟之外得到满足的部分。
figures-how-committed = 已支付或交付和已承诺是捐助方在联盟中声明的部分。每笔金额只计一次，计入其目前所处的阶段。
figures-how-pledged = 仅已宣布或拟议的部分不算落实。它属于未落实的部分，列在其旁。
figures-how-balance = 每个条目和每项合计中，请求等于此前已落实、已支付或交付、已承诺与未落实之和。超出条目数字的部分不在其中，列在其旁。
figures-how-currencies = 每种货币单独合计，不作换算。
figures-how-order = 国家按国名排列。任何顺序或深浅都不作比较。
