sheet-column =
    { $code ->
        [reference] 需求编号
        [title] 标题
        [theme] 主题
        [activity] 活动
        [priority] 国家优先级
        [treaties] 条约
        [deadline] 期限
        [need_source] 需求出处
        [note] 注意事项和条件
        [line] 行号
        [kind] 类别
        [code] 标准项目
        [label] 项目说明
        [year] 年份
        [amount] 金额
        [currency] 货币
        [quantity] 数量
        [unit] 单位
        [unit_cost] 单价
        [money_may_fill] 可用资金代替
        [already_covered] 此前已落实
        [smallest_part] 最小有用部分
        [basis] 数字如何得出
        [source] 数字来源
       *[shared] 同意显示该项目
    }
sheet-reason = 需更正之处
sheet-yes = 是
sheet-no = 否
sheet-needs = 需求
sheet-codes = 代码
sheet-help = 填写说明
sheet-codes-column = 列
sheet-codes-code = 代码
sheet-codes-name = 名称
sheet-note-rows = 每行是需求的一个项目：一年中的一项资源。编号相同或标题相同的各行属于同一需求；整个需求的内容写在第一行。
sheet-note-reference = 新内容请将需求编号和行号留空。写上编号（如 N-7K2QXD4M1A）即更改该需求，写上行号即更改该项目。
sheet-note-figures = 尚待估算的数字请留空；零表示没有要求。数字不写单位，日期写作 2030-08-01。
sheet-note-codes = 代码及其名称见代码表；可写代码或名称，六种语言均可。
sheet-note-empty = 空单元格会清空已保存的内容；删去的列保持不变。导入从不删除任何内容。
sheet-note-consent = 逐项同意：写“是”，需求发布后即显示该项目。空单元格保持原有的同意情况。
sheet-note-private = 不写坐标和受害者姓名：这里不保存此类数据。
sheet-rule =
    { $code ->
        [not_a_number] 这不是数字
        [ambiguous_number] 这个数字有两种读法
        [not_whole] 必须是整数
        [not_a_day] 日期写作 2030-08-01
        [not_yes_no] 既不是“是”也不是“否”
        [unknown_code] 不在代码表中
        [cell_error] 单元格中有电子表格错误
        [not_computed] 公式从未计算过
        [unknown_need] 您能看到的该国需求中没有这个编号
        [several_needs] 有多个需求使用这个标题
        [needs_disagree] 同一需求的各行在此处不一致
        [unknown_line] 该需求没有这个行号
        [line_twice] 该项目在文件中出现了两次
        [withdrawn] 该需求已撤回
        [with_others] 须先更正同一需求的另一行
        [too_many_lines] 一个需求最多 500 个项目
       *[nothing_said] 该行既无编号也无标题
    }
sheet-fix =
    { $code ->
        [not_a_number] 请写数字，例如 1500 或 1500.50
        [ambiguous_number] 请不要写千位分隔符，例如 1234 或 1234.00
        [not_whole] 请去掉小数部分
        [not_a_day] 请写年月日：2030-08-01
        [not_yes_no] 请写“是”或“否”
        [unknown_code] 请用代码表中的代码或名称
        [cell_error] 请更正公式或直接写数值
        [not_computed] 请用电子表格程序打开并保存文件，或直接写数值
        [unknown_need] 请更正编号；新需求请留空
        [several_needs] 请写明所指需求的编号
        [needs_disagree] 请在各行写相同内容，或只写在第一行
        [unknown_line] 请更正行号；新项目请留空
        [line_twice] 请只保留一行
        [withdrawn] 请先恢复该需求
        [with_others] 请更正该行，然后一并重新导入
        [too_many_lines] 请另建一个需求
       *[nothing_said] 请写标题或需求编号
    }
sheet-coded = { $column }：代码
sheet-named = { $column }：文字
sheet-themes = 主题
sheet-counted-in = { $column }（{ $currency }）
sheet-per-unit = 1 单位折合 { $currency }
sheet-heading =
    { $code ->
        [label] 数字的性质
        [origin] 由谁提出
        [comes_to] 合计
        [standing] 无数字
        [need] 需求
        [offer] 提供
        [offers] 提供清单
        [interest] 编号
        [interests] 意向
        [coalition] 联盟
        [party] 参与方
        [role] 角色
        [rung] 所处阶段
        [since] 自
        [due] 下一步期限
        [giver_confirms] 捐助方已确认
        [receiver_confirms] 国家已确认
        [by_unit] 由执行支助股代为填写
        [giver_by_unit] 提供方部分由执行支助股代为填写
        [receiver_by_unit] 国家部分由执行支助股代为填写
        [may_sign_in] 可以登录
        [line_id] 项目
        [rates] 汇率
        [date] 日期
        [round] 轮次
        [rounds] 答复轮次
        [closes] 答复截止日
        [measure] 计量单位
        [asked] 所需数量
        [committed] 已落实或已承诺
        [offered] 有兴趣，未承诺
        [words] 其本身的说明
        [open] 仍未落实
        [in_offers] 提供清单中的数量，并非承诺
        [offers_unknown] 提供清单中无数字的年份
        [line] 所指项目
        [quantity] 可能提供，并非承诺
        [for_state] 可告知该国
        [max_share_of_line] 占一个条目的最高比例，从 0 到 1
        [needs_co_funding] 仅在另有出资方时
        [ldc_only] 仅限最不发达国家
        [oda_only] 仅限有资格接受官方发展援助的国家
        [rate_date] 汇率日期
       *[source] 来源
    }

sheet-lines = 条目
sheet-sums = 合计
sheet-proposed = 拟议，无人承诺
sheet-beyond = 超出请求的部分
sheet-counted = 有数字的条目
sheet-reported = 报告了此前已落实部分的条目

# A page of tables for a browser without JavaScript; the last two are read out as names of lists of links
sheet-page-lead = 此处可供阅读的内容，以无需 JavaScript 的简单表格列出。数字以请求本页的时刻为准。
sheet-page-nothing = 此处尚无可向您显示的内容。
sheet-page-tables = 表格
sheet-page-languages = 语言
