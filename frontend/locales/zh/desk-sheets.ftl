sheet-title = 导入需求
sheet-lead = 从电子表格导入需求。在任何内容改变之前，您会看到每一行将如何处理；整个导入可在 24 小时内撤销。
sheet-template = 模板
sheet-template-hint = 每行是需求的一个项目。模板说明了每一列；六种语言的列标题均可识别。
sheet-file = 文件
sheet-choose = 选择文件
sheet-choose-hint = XLSX 或 CSV（UTF-8），最大 5 MiB。确认之前不保存任何内容。
sheet-owner = 代表哪个国家导入
sheet-reading = 服务器正在读取文件
sheet-preview-of = { $name } 将如何处理
sheet-counts = 添加：{ $add }。更改：{ $change }。需先更正：{ $error }。无变化：{ $same }。
sheet-ignored = 未使用的列：{ $headings }
sheet-good-rows = 需更正的行不会导入，其余行现在即可导入。请下载这些行及原因，更正后再导入该文件。
sheet-failed-rows = 下载需更正的行
sheet-consequence = 新需求成为草稿，可稍后提交。对已发布需求的更改立即对所有可见者生效。
sheet-import =
    { $count ->
       *[other] 导入 { $count } 行
    }
sheet-nothing = 没有任何行会添加或更改内容。
sheet-done = 导入完成
sheet-done-next = 已创建或更改下列需求。您可在下方撤销整个导入。
sheet-show = 显示行
sheet-rows = 文件的行
sheet-rows-caption = 文件的行，按原顺序
sheet-row = 行
sheet-verdict-heading = 结果
sheet-details = 有何变化，或需更正什么
sheet-verdict =
    { $code ->
        [add] 添加
        [change] 更改
        [same] 无变化
       *[error] 需先更正
    }
sheet-basis = 数字如何得出
sheet-imports = 导入记录
sheet-imports-caption = 贵方的导入，最新的在前
sheet-when = 时间
sheet-what = 需求
sheet-needs-done = 创建 { $made }，更改 { $changed }
sheet-undo-until = 可撤销至 { $moment }
sheet-undo-past = 24 小时已过
sheet-undone-at = 已于 { $moment } 撤销
sheet-undone = 导入已撤销：其创建的内容已撤回，更改的内容已恢复原状。
sheet-refused =
    { $code ->
        [sheet_empty] 文件为空。请选择填写好的文件。
        [sheet_too_large] 文件超过 5 MiB。请拆分。
        [body_too_large] 文件超过 5 MiB。请拆分。
        [not_a_sheet] 这既不是工作簿也不是文本。请另存为 XLSX 或 CSV（UTF-8）。
        [sheet_old_format] 工作簿为旧格式或带有密码。请另存为不带密码的 XLSX。
        [sheet_macros] 工作簿含有宏。请另存为不含宏的 XLSX。
        [sheet_not_utf8] 文本编码未知。请另存为 CSV（UTF-8）或 XLSX。
        [sheet_packed] 工作簿解压后过大。请将各行复制到新模板。
        [sheet_too_much] 文件的行或列过多，或有很远的单元格。请将各行复制到新模板。
        [sheet_damaged] 工作簿已损坏。请用电子表格程序打开并重新保存。
        [sheet_demanding] 读取此文件所需资源过多。请将各行复制到新模板。
        [no_headings] 没有工作表含有需求的列标题。请将各行放在模板的列标题下。
        [nothing_to_import] 没有任何行会添加或更改内容。
        [preview_outdated] 预览之后有内容已改变。请重新选择文件。
        [import_undone] 此导入已撤销。
        [import_too_old] 24 小时已过。请逐个更改其需求。
        [import_changed_since] 未撤销任何内容，因为下列需求此后已更改：
       *[other] { "" }
    }
sheet-interests = 意向
sheet-market = 所有有效内容
