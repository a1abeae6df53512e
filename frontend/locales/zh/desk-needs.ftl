desk-problems =
    { $count ->
       *[other] 有 { $count } 处需要更正
    }
desk-undo = 撤销
desk-download-too-many = 以这种方式筛选的文件最多包含 { $count } 条。请进一步缩小条件，或清除条件以下载全部。
desk-print = 打印
desk-signed-out = 您已不在登录状态
desk-sign-in-first = 登录后可查看本页
desk-signed-out-kept = 您输入的内容保存在本设备上。登录后即可继续。
desk-restored = 您先前在本设备上输入的内容已恢复，尚未发送。
desk-discard = 放弃这些内容
desk-drafts-others = 您开始填写的另一项内容保存在本设备上，尚未发送。
desk-discarded = 您输入的内容已放弃。
desk-removed = 已移除：{ $what }
desk-kept-at = 已于 { $time } 保存在本设备，尚未发送
desk-saved-at = 已于 { $time } 保存
desk-not-kept = 尚未保存
desk-status =
    { $code ->
        [draft] 草稿
        [submitted] 已交执行支助股
        [published] 已公布
        [closed] 已停止接收答复
        [released] 答复已交付
       *[withdrawn] 已撤回
    }
desk-status-in-matching = 参与匹配
desk-status-amended = 执行支助股核对后又有修改
desk-action =
    { $code ->
        [create] 创建
        [edit] 修改
        [add] 已从运行中添加
        [submit] 发送给执行支助股
        [publish] 公布
        [return] 退回更正
        [comment] 意见
        [withdraw] 撤回
        [restore] 恢复为草稿
        [undo] 撤回已撤销
        [invite] 已邀请成员
        [answer] 已答复邀请
        [step] 已采取步骤
        [close] 停止接收答复
        [release] 交付答复
       *[other] 完成
    }
desk-became = →
desk-by = { $name }，{ $party }
desk-by-site = 网站自动完成，无人操作
desk-by-on-behalf = { $who }，代表{ $principal }
desk-rule =
    { $code ->
        [missing_field] 此项必填
        [empty_text] 此项必填
        [line_counts_otherwise] 其他方可能已就该条目报出数量，其计量方式不能更改：请删除该条目，另立新条目
        [no_lines] 至少添加条目；费用可以待估算
        [not_decimal] 请写数字，例如 1500
        [negative_amount] 数字不能为负
        [too_precise] 小数位数过多
        [zero_amount] 数字未知时请留空；零等于没有要求
        [covered_exceeds_amount] 已落实的超过所要求的
        [part_exceeds_amount] 最小有用部分超过所要求的
        [year_range] 请写 1990 至 2100 之间的年份
        [not_a_date] 请选择存在的日期
        [unknown_currency] 请写货币代码，例如 USD
        [bad_text] 请缩短，最多 4,000 个字符
        [overflow] 数字过大
        [unknown_party] 请从列表中选择
        [not_a_time] 请填写时间，例如 14:30
        [unknown_zone] 请从列表中选择时区
        [not_a_member] 请先将该方加入成员
        [need_not_shown] 其国家未向将获知者显示此需求
        [line_not_shared] 其国家未显示此条目
        [not_held] 请注明会议已举行，或移除与会方和决定
       *[other] { "" }
    }

desk-needs = 需求
desk-needs-lead = 受影响国家的需求。有些由这些国家提出，有些来自公开来源、并无国家提出，后者均已注明。打开一项需求可查看各条目、意见和历史。
desk-needs-lead-reader = 受影响国家的需求。有些由这些国家提出，有些来自公开来源、并无国家提出，后者均已注明。
desk-needs-none = 这里还没有需求。
desk-needs-first = 第一步：描述一项需求。有标题即可开始，数字可以后补。
desk-needs-search = 在标题、条目和编号中搜索
desk-needs-more-filters = 更多筛选
desk-needs-yours = 贵方
desk-needs-sum = 这些需求合计
desk-needs-sum-standing = 这些需求合计，不含已撤回的
desk-needs-caption = 需求，按国家和标题排列，列标题另有说明者除外
desk-needs-caption-own = 需求，贵方的在前，其余按国家和标题排列，列标题另有说明者除外
desk-needs-no-match = 没有符合这些条件的需求。
desk-needs-count = { $total } 项需求中的 { $count } 项

desk-need-new = 新需求
desk-need-edit = 修改此需求
desk-need-form-lead = 填写过程中没有必填项。输入的内容保存在本设备上；未经您同意，他人看不到。
desk-need-form-lead-published = 此需求已公布。您发送的内容立即对所有能看到它的人生效。
desk-need-parts = 此需求的各部分
desk-need-part =
    { $code ->
        [done] 已填写
       *[optional] 可不填
    }
desk-need-part-missing =
    { $count ->
       *[other] 缺少 { $count } 项：{ $what }
    }
desk-need-what = 内容与理由
desk-need-more = 期限、条约与出处
desk-need-lines = 各条目与费用
desk-need-lines-short = 条目
desk-need-lines-caption = 一个条目是一年中的一种资源
desk-need-lines-hint = 一个条目是一年中的一种资源。待估算时请留空：这类条目单独显示和计数。
desk-need-who-sees = 谁能看到
desk-need-untitled = 无标题的需求
desk-need-field =
    { $code ->
        [owner] 国家
        [title] 标题
        [theme] 主题
        [activity] 活动
        [priority] 国家优先次序
        [deadline] 期限
        [treaties] 服务于哪些条约
        [origin] 由谁提出
        [source] 出处
        [note] 注意事项与条件
        [visibility] 谁能看到
        [named] 指明的各方
        [lines] 各条目
       *[other] 需求
    }
desk-need-title-hint = 用您自己的话，例如：北部各县清理，2027 至 2029 年
desk-need-treaty =
    { $code ->
        [CCM] 《集束弹药公约》（CCM）
        [APMBC] 《杀伤人员地雷公约》（APMBC）
        [CCW_V] 《特定常规武器公约》第五号议定书（CCW V）
       *[other] { "" }
    }
desk-need-source-hint = 国家计划、第四条工作计划、延期请求、第七条报告
desk-need-note-hint = 不要写坐标和受害者姓名：此类数据不在这里保存。
desk-need-line-field =
    { $code ->
        [kind] 类别
        [code] 标准条目
        [label] 说明
        [year] 年份
        [quantity] 数量
        [unit] 单位
        [unit_cost] 单价
        [amount] 金额
        [currency] 货币
        [already_covered] 此前已落实
        [smallest_part] 最小有用部分
        [source] 数字来源
        [shared] 同意
        [money_may_fill] 以资金代替
       *[other] 条目
    }
desk-need-line-number = 条目 { $number }
desk-need-place = { $line }，{ $what }
desk-need-kind =
    { $code ->
        [funding] 资金
        [expertise] 专业支持
       *[in_kind] 实物
    }
desk-need-visibility =
    { $code ->
        [isu] 仅执行支助股
        [named_states] 执行支助股和您指明的各方
        [coalition] 贵国国家联盟的成员
        [states_parties] 所有缔约国
       *[public] 所有人
    }
desk-need-priority =
    { $level ->
        [1] 1（最先）
       *[other] { $level }（1最先）
    }
desk-need-assumed = { $what }，假定：非该国提出
desk-need-choose = 选择
desk-need-other = 其他（自行填写）
desk-need-own-word = { $field }（自行填写）
desk-need-not-listed = 不在目录中：只有用词相同，需求与提议才能对应。
desk-need-nothing = 未填写
desk-need-yes = 是
desk-need-no = 否
desk-need-not-a-number = 这不是数字
desk-need-not-whole = 这不是整数
desk-need-read-as = 读作 { $figure }
desk-need-amount-hint = 留空：待估算
desk-need-comes-to = 本条目合计：
desk-need-consent-label = 我们同意显示此条目
desk-need-fill = 无人提供的部分可用资金购买
desk-need-work-out = 按单价计算金额
desk-need-worked-out = { $quantity } × { $unitcost }
desk-need-differs = { $worked } = { $product }，而不是 { $amount }
desk-need-put-amount = 将 { $amount } 填入金额
desk-need-put-amount-empty = 数量、单价和货币得出金额
desk-need-prices =
    { $count ->
       *[other] 有来源的已知价格 { $count } 个
    }
desk-need-no-prices = 其他地方支付的单价：没有记录。
desk-need-prices-hint = 其他地方支付的价格，仅供比较。以您自己的单价为准。与该条目货币和单位相同的价格可以使用。
desk-need-price = 每{ $unit } { $currency } { $amount }
desk-need-price-range = 每{ $unit } { $currency } { $low } 至 { $high }
desk-need-price-item =
    { $code ->
        [lao_operator] 未爆弹药区域清除，老挝，本国作业机构
        [lao_2012] 全部门总成本，老挝，2012年
        [lao_2022] 捐助方总成本，老挝，2022年
        [irish_halo] 排雷，Irish Aid / HALO，五国，2018—2020年
        [dutch] 荷兰地雷行动方案，2012—2016年
        [japan_unmas] 日本经由联合国地雷行动处，南苏丹，2011—2018年
        [lao_salary] 国家监管局工作人员工资，老挝
       *[other] { $name }
    }
desk-need-price-source = 来源
desk-need-use-price = 使用 { $price }
desk-need-add = 添加条目
desk-need-duplicate = 复制到下一年
desk-need-up = 上移
desk-need-down = 下移
desk-need-remove = 删除
desk-need-sum = 各条目合计
desk-need-to-be-costed =
    { $count ->
       *[other] { $count } 个条目待估算
    }
desk-need-no-currency = { $figure }（未注明货币）
desk-need-to-be-costed-one = 待估算
desk-need-estimate = 估算数
desk-need-unpriced =
    { $count ->
       *[other] { $count } 个条目没有价格
    }
desk-need-unpriced-one = 没有价格
desk-need-unreadable =
    { $count ->
       *[other] { $count } 个数字无法识别
    }
desk-need-unreadable-one = 无法识别
desk-need-each = 每单位 { $currency } { $price }
desk-need-warnings = 值得再看一眼。这些都不妨碍发送。
desk-need-warn-past = 此日期已过
desk-need-warn-after-deadline = 此年份在期限之后
desk-need-warn-article4 = 晚于第四条期限 { $day }（{ $source }）
desk-need-warn-year-past = 此年份已过
desk-need-warn-price = 与已知价格相差很大：{ $price }
desk-need-warn-covered = 已落实的超过所要求的

desk-need-paste = 从电子表格粘贴
desk-need-paste-label = 电子表格中的行
desk-need-paste-hint = 复制单元格并粘贴到这里。可识别写有列名的首行；没有首行时，按模板的顺序。
desk-need-template = 下载模板
desk-need-paste-rows =
    { $count ->
       *[other] 识别出 { $count } 个条目。
    }
desk-need-paste-columns = 列：{ $columns }。
desk-need-paste-ignored = 没有这些名称的列，未采用：{ $columns }
desk-need-paste-left-out =
    { $count ->
       *[other] 有 { $count } 行未采用：一次最多 200 行。
    }
desk-need-paste-doubt = 第 { $row } 行，{ $column }：“{ $typed }”不是数字
desk-need-paste-lost = 第 { $row } 行，{ $column }：“{ $typed }”未采用
desk-need-paste-at = 第 { $row } 行：{ $says }
desk-need-paste-take =
    { $count ->
       *[other] 添加这 { $count } 个条目
    }
desk-need-paste-done =
    { $count ->
       *[other] 已添加 { $count } 个条目。
    }

desk-need-visibility-legend = 执行支助股核对后谁可以看到此需求
desk-need-visibility-legend-published = 谁可以看到此需求
desk-need-visibility-hint = 您可随时缩小范围。只显示您同意显示的条目。
desk-need-name = 按名称添加一方
desk-need-unname = 移除
desk-need-shared-lines =
    { $code ->
        [state] 经该国同意可显示 { $total } 个条目中的 { $shared } 个。
       *[others] 可显示 { $total } 个条目中的 { $shared } 个。
    }
desk-need-by-others = 来自公开来源，该国并未提出。该国可予更正，或作为本国需求提出。
desk-need-ours = 作为本国需求提出
desk-need-ours-hint = 此后，其优先次序、数字和已勾选的同意即视为该国的表态：请先逐项核对。
desk-need-seen-now =
    { $status ->
        [submitted] 目前：仅该国和执行支助股
       *[other] 目前：仅该国；如由执行支助股填写或曾收到，则该股亦可看到
    }
desk-need-seen-then = 公布后：{ $who }
desk-need-shared-none = 没有显示任何条目，因此只有执行支助股能看到此需求。
desk-need-share-all = 同意显示所有条目
desk-need-share-all-hint = 您可以逐个条目收回同意。
desk-need-named = 指明：{ $names }

desk-need-to-check = 检查并发送
desk-need-check-changes = 检查修改
desk-need-check = 发送前请检查
desk-need-consequence = 执行支助股将阅读此需求，然后公布，或附意见退回。在此之前他人看不到。
desk-need-consequence-amend = 修改立即对所有能看到此需求的人生效。执行支助股会得知。
desk-need-send = 发送给执行支助股
desk-need-save = 保存草稿
desk-need-save-changes = 保存修改
desk-need-back = 返回表格
desk-conflict = 其他人同时作了修改：{ $who }
desk-conflict-none = 您的修改与对方的修改互不相干，均予保留。
desk-conflict-some =
    { $count ->
       *[other] 双方都修改了 { $count } 个字段。请选择采用哪个值。
    }
desk-conflict-why = 没有替您选择任何值，您输入的内容也没有丢失。
desk-conflict-save = 采用这些值
desk-conflict-copy = 将我填写的内容保留为副本
desk-conflict-before = 之前：{ $before }
desk-conflict-before-of = { $of }。之前：{ $before }
desk-conflict-yours = 您的
desk-conflict-theirs = 对方的

desk-need-consent =
    { $code ->
        [state] 同意
       *[others] 显示
    }
desk-need-shared = 可显示
desk-need-not-shared = 不显示
desk-need-share = 显示此条目
desk-need-stop-sharing = 停止显示
desk-need-now-shared = 此条目可向能看到该需求者显示。
desk-need-now-not-shared = 此条目不再显示。
desk-need-preview = 以他人的视角查看
desk-need-preview-on = 他人看到的内容
desk-need-preview-later = 这是公布后他人将看到的内容。
desk-need-preview-nobody = 只有您和执行支助股能看到此需求：没有显示任何条目，或仅供执行支助股查看。
desk-need-history = 历史
desk-need-changed-on = 最近修改：{ $day }
desk-need-sent = 需求已交执行支助股
desk-need-sent-next = 编号为 { $reference }。执行支助股将公布或附意见退回；您会在自己的工作台上看到答复。
desk-need-saved = 修改已保存
desk-need-returned = 执行支助股退回了此需求
desk-need-publish = 公布
desk-need-return = 附意见退回
desk-need-withdraw = 撤回此需求
desk-need-withdrawn = 需求已撤回。
desk-need-undoable = 需求已撤回。24 小时内可以撤销此操作，需求将恢复到撤回前的状态。
desk-need-restored = 需求又成为草稿。
desk-need-comment = 对某一字段提意见
desk-need-comment-on = 针对
desk-need-comment-whole = 整个需求
desk-need-comment-text = 意见
desk-need-comment-hint = 只有该国和执行支助股能看到。
desk-need-comment-send = 发送意见
desk-need-comment-more = 再加一条意见

searches = 已保存的搜索
searches-count = 已保存的搜索（{ $count }）
searches-hint = 只有您能看到。保存的是筛选条件和排序，而不是找到的需求。
search-name = 名称
search-save = 保存这些筛选条件
search-saved = 搜索已保存。
search-unnamed = 请为它命名
search-nothing = 请先在上方选择筛选条件或排序，然后保存。
search-update = 将当前筛选条件存入“{ $name }”
search-fits = { $count } 项需求符合
search-new = 自您上次查看以来有 { $count } 项新增或更改
search-is-new = 新增或更改
search-rename-short = 重命名
search-rename = 重命名“{ $name }”
search-rename-do = 保存名称
search-delete-short = 删除
search-delete = 删除“{ $name }”
search-deleted = “{ $name }”已删除。
search-sign-in = 登录以保存这些筛选条件
search-full = 您已保存 50 项搜索，达到上限。请先删除一项。
desk-needs-least = 请求至少（{ $currency }）
desk-needs-most = 请求至多（{ $currency }）
desk-needs-amount-wrong = 这不是金额。
desk-needs-oda = 官方发展援助
desk-needs-oda-is =
    { $code ->
        [yes] 该国可以接受
       *[no] 该国不可以接受
    }
desk-need-part-hint = 合计，含已落实和已承诺的：不会提议低于此数。若任何部分都有帮助，请留空。

desk-need-useful-from = 达到{ $figure }才有用

# How each line of a published need stands, for its State and the unit
desk-need-standing = 哪些已落实，哪些仍未落实
desk-need-standing-caption = 每一行：所需、已落实和仍未落实
# Beneath what a line asks. $figure - with its unit
desk-need-standing-covered = 其中 { $figure } 此前已落实
desk-need-standing-bare = 待估算；尚无任何支持
desk-need-standing-none = 您能看到的联盟尚未为这项需求带来任何支持。
desk-need-why-column = 原因，以及什么会有帮助
desk-need-why = 为什么仍未落实？
# $line - what the line is called
desk-need-why-of = 为什么仍未落实：{ $line }
desk-need-why-note = 这是根据您能看到的需求和援助提议，在本设备上按标准规则匹配得出的。不会发送任何内容，也不是任何人的承诺。
desk-need-why-fetching = 正在获取您能看到的记录
desk-need-why-matching = 正在本设备上匹配
desk-need-why-stopped = 在得出答案之前已停止。
desk-need-why-nothing = 没有未落实的部分
desk-need-stop = 如果一个伙伴停止支持会怎样？
desk-need-stop-hint = 已支付的保留；已承诺未支付的或已宣布的不再计入。这些只是上面数字的总和。不会发送任何内容，也不会通知任何人。
desk-need-stop-partner = 伙伴
# $name - a party
desk-need-stop-nothing = 如果{ $name }停止，这项需求不会有任何变化：它在这里没有未兑现的支持。
desk-need-stop-caption = 如果{ $name }停止
desk-need-stop-now = 目前未落实
desk-need-stop-committed = 不再计入的承诺
desk-need-stop-pledged = 不再计入的宣布
desk-need-stop-then = 届时未落实
# Comments beside the fields of the form
desk-need-comments =
    { $count ->
       *[other] 关于这项需求的 { $count } 条意见
    }
desk-need-comments-hint = 每条意见也列在相应的栏目旁。所涉内容修改并保存后，或需求再次发送后，意见即不再显示。
# $name - what it is about; $says - what is said of it
desk-pair = { $name }：{ $says }
desk-quoted = “{ $words }”
desk-need-comment-gone = 已不存在的一行
