<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Amend</name>
    <message numerus="yes">
        <source>%n item(s) were withdrawn.</source>
        <translation>
            <numerusform>已撤回%n件物品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) no longer serve case %1.</source>
        <translation>
            <numerusform>%n件物品不再用于案件%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) now serve case %1.</source>
        <translation>
            <numerusform>%n件物品现用于案件%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take off the case again…</source>
        <translation>重新移出案件…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were taken out.</source>
        <translation>
            <numerusform>已取出%n件物品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are now inside %1.</source>
        <translation>
            <numerusform>%n件物品现在 %1 中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out again…</source>
        <translation>重新取出…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are to be reviewed on %1.</source>
        <translation>
            <numerusform>%n件物品将于%1复查。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You confirmed the seizure of %n item(s).</source>
        <translation>
            <numerusform>您已确认%n件物品的扣押。</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest step of %1 is corrected.</source>
        <translation>%1的最新步骤已更正。</translation>
    </message>
</context>
<context>
    <name>AttachmentModel</name>
    <message>
        <source>(name erased)</source>
        <translation>（名称已清除）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>category and stage</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>category, size, media type</comment>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>CaseDialogs</name>
    <message>
        <source>%1: %2</source>
        <comment>case number and title</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Withdraws what was registered by mistake; its number is not given again.</source>
        <translation>撤回误登记的物品；其编号不再使用。</translation>
    </message>
    <message>
        <source>Withdra&amp;w (registered by mistake)…</source>
        <translation>撤回（误登记）(&amp;W)…</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>&amp;Registry</source>
        <translation>登记库(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>物品(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Custody</source>
        <translation>保管(&amp;C)</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>核查(&amp;K)</translation>
    </message>
    <message>
        <source>Rec&amp;ord</source>
        <translation>保管记录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New registry…</source>
        <translation>新建登记库(&amp;N)…</translation>
    </message>
    <message>
        <source>Opens a new registry: a folder, a station and its first officer.</source>
        <translation>新建登记库：一个文件夹、一个工作站和首名办案人员。</translation>
    </message>
    <message>
        <source>&amp;Open registry…</source>
        <translation>打开登记库(&amp;O)…</translation>
    </message>
    <message>
        <source>Opens a registry that is there already.</source>
        <translation>打开已有的登记库。</translation>
    </message>
    <message>
        <source>&amp;Try the made-up campaign</source>
        <translation>试用虚构的专项行动(&amp;T)</translation>
    </message>
    <message>
        <source>Makes a campaign up, to learn and to try everything with.</source>
        <translation>生成一个虚构的专项行动，可用来学习和试用全部功能。</translation>
    </message>
    <message>
        <source>&amp;Close registry</source>
        <translation>关闭登记库(&amp;C)</translation>
    </message>
    <message>
        <source>Goes back to the start page; makes a checkpoint.</source>
        <translation>返回开始页，并生成一个检查点。</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Hides everything and wipes the keys until an officer signs in.</source>
        <translation>隐藏全部内容并清除内存中的密钥，直到有人登录。</translation>
    </message>
    <message>
        <source>C&amp;hange officer…</source>
        <translation>更换办案人员(&amp;H)…</translation>
    </message>
    <message>
        <source>Signs in as another officer.</source>
        <translation>以另一名办案人员的身份登录。</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>更改口令(&amp;P)…</translation>
    </message>
    <message>
        <source>Gives your key another password.</source>
        <translation>为您的密钥设置新口令。</translation>
    </message>
    <message>
        <source>O&amp;fficers and roles…</source>
        <translation>办案人员与角色(&amp;F)…</translation>
    </message>
    <message>
        <source>Enrols officers, changes roles, suspends.</source>
        <translation>登记办案人员、更改角色、停用。</translation>
    </message>
    <message>
        <source>Operations, sites and c&amp;ases…</source>
        <translation>行动、地点与案件(&amp;A)…</translation>
    </message>
    <message>
        <source>Records operations, sites, groups, persons and cases.</source>
        <translation>登记行动、地点、团伙、人员和案件。</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Language, colours, locking and scanning.</source>
        <translation>语言、颜色、锁定和扫描。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Makes a checkpoint and closes the program.</source>
        <translation>生成一个检查点并关闭程序。</translation>
    </message>
    <message>
        <source>&amp;Register item…</source>
        <translation>登记物品(&amp;R)…</translation>
    </message>
    <message>
        <source>Registers one exhibit with all its fields.</source>
        <translation>登记一件物证及其全部字段。</translation>
    </message>
    <message>
        <source>&amp;Batch intake…</source>
        <translation>批量登记(&amp;B)…</translation>
    </message>
    <message>
        <source>Registers many exhibits, one scan and one key each.</source>
        <translation>登记大量物证，每件只需扫描一次、按一个键。</translation>
    </message>
    <message>
        <source>&amp;Paste rows from a spreadsheet…</source>
        <translation>从电子表格粘贴(&amp;P)…</translation>
    </message>
    <message>
        <source>Registers the rows that were copied in a spreadsheet.</source>
        <translation>登记在电子表格中复制的各行。</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>添加附件(&amp;A)…</translation>
    </message>
    <message>
        <source>Attaches photographs, extractions and papers; their digests are checked.</source>
        <translation>添加照片、提取数据和文书，并核对其摘要。</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>更正(&amp;C)…</translation>
    </message>
    <message>
        <source>Corrects a field by a further entry with a reason.</source>
        <translation>追加一条写明理由的记录来更正字段。</translation>
    </message>
    <message>
        <source>Assign to a ca&amp;se…</source>
        <translation>归入案件(&amp;S)…</translation>
    </message>
    <message>
        <source>Assigns the items to a case.</source>
        <translation>将物品归入某个案件。</translation>
    </message>
    <message>
        <source>Take o&amp;ff a case…</source>
        <translation>移出案件(&amp;F)…</translation>
    </message>
    <message>
        <source>Removes the items from a case, with a reason.</source>
        <translation>将物品从案件中移除，并写明理由。</translation>
    </message>
    <message>
        <source>Put i&amp;nto another item…</source>
        <translation>放入另一件物品(&amp;N)…</translation>
    </message>
    <message>
        <source>Puts the items into a container, such as a SIM card into its phone.</source>
        <translation>把物品放入容器，例如把 SIM 卡归入所属的手机。</translation>
    </message>
    <message>
        <source>Ta&amp;ke out</source>
        <translation>取出(&amp;K)</translation>
    </message>
    <message>
        <source>Takes the items out of what contains them.</source>
        <translation>将物品从其容器中取出。</translation>
    </message>
    <message>
        <source>Set re&amp;view date…</source>
        <translation>设置复查日期(&amp;V)…</translation>
    </message>
    <message>
        <source>Sets the date by which the disposal of the items must be decided.</source>
        <translation>设定须作出处置决定的期限。</translation>
    </message>
    <message>
        <source>Confirm seizure (second &amp;officer)…</source>
        <translation>确认扣押（第二名办案人员）(&amp;O)…</translation>
    </message>
    <message>
        <source>The second officer confirms that the items were seized as registered.</source>
        <translation>由第二名办案人员确认扣押情况与登记一致。</translation>
    </message>
    <message>
        <source>Cop&amp;y rows</source>
        <translation>复制所选行(&amp;Y)</translation>
    </message>
    <message>
        <source>Copies the chosen rows, to be pasted into a spreadsheet.</source>
        <translation>复制所选各行，可粘贴到电子表格。</translation>
    </message>
    <message>
        <source>Print &amp;labels…</source>
        <translation>打印标签(&amp;L)…</translation>
    </message>
    <message>
        <source>Prints labels with exhibit number, QR code and bar code.</source>
        <translation>打印带有物证编号、二维码和条形码的标签。</translation>
    </message>
    <message>
        <source>&amp;Seal…</source>
        <translation>封存(&amp;S)…</translation>
    </message>
    <message>
        <source>Records the seal that was put on.</source>
        <translation>记录所加的封条。</translation>
    </message>
    <message>
        <source>&amp;Open seal…</source>
        <translation>启封(&amp;O)…</translation>
    </message>
    <message>
        <source>Records that a seal was opened, and why.</source>
        <translation>记录封条已启封及其理由。</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>移动(&amp;M)…</translation>
    </message>
    <message>
        <source>Records that the items are now at another place.</source>
        <translation>记录物品现已存放在另一处。</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>移交(&amp;H)…</translation>
    </message>
    <message>
        <source>Releases items to an officer, or to a person who signs on paper.</source>
        <translation>将物品移交给办案人员，或移交给在纸质单据上签字的人。</translation>
    </message>
    <message>
        <source>&amp;Receive…</source>
        <translation>接收(&amp;R)…</translation>
    </message>
    <message>
        <source>Accepts what was released to you, all or some of it.</source>
        <translation>接收移交给您的全部或部分物品。</translation>
    </message>
    <message>
        <source>Rec&amp;all…</source>
        <translation>撤回(&amp;A)…</translation>
    </message>
    <message>
        <source>Takes back items that you released and that were not received.</source>
        <translation>撤回您已移交但尚未被接收的物品。</translation>
    </message>
    <message>
        <source>Re&amp;turn to owner…</source>
        <translation>返还所有人(&amp;T)…</translation>
    </message>
    <message>
        <source>Records that the items were given back, with authority and paper.</source>
        <translation>记录物品已凭依据和文书返还。</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>销毁(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Forfeit…</source>
        <translation>没收(&amp;F)…</translation>
    </message>
    <message>
        <source>Records that the items were forfeited, with authority and paper.</source>
        <translation>记录物品已凭依据和文书没收。</translation>
    </message>
    <message>
        <source>Hand to another or&amp;ganisation…</source>
        <translation>移送其他单位(&amp;G)…</translation>
    </message>
    <message>
        <source>Ends our custody: another organisation has the items now.</source>
        <translation>结束本单位的保管：物品现由其他单位持有。</translation>
    </message>
    <message>
        <source>&amp;Audit…</source>
        <translation>审计(&amp;A)…</translation>
    </message>
    <message>
        <source>Verifies the ledger and every file, and shows what was changed.</source>
        <translation>检验账本和每个文件，并指出哪些内容被改动。</translation>
    </message>
    <message>
        <source>Stock-&amp;take…</source>
        <translation>盘点(&amp;T)…</translation>
    </message>
    <message>
        <source>Compares the items found at a place with those that should be there.</source>
        <translation>核对存放处的实物与登记在该处的物品。</translation>
    </message>
    <message>
        <source>Save &amp;checkpoint…</source>
        <translation>保存检查点(&amp;C)…</translation>
    </message>
    <message>
        <source>Saves the signed statement of the ledger’s size and root hash.</source>
        <translation>保存经签名的账本大小与根哈希声明。</translation>
    </message>
    <message>
        <source>&amp;Export custody record…</source>
        <translation>导出保管记录(&amp;E)…</translation>
    </message>
    <message>
        <source>Makes a record that a court can check without Sealbook.</source>
        <translation>制作法庭不用 Sealbook 也能核验的保管记录。</translation>
    </message>
    <message>
        <source>&amp;Items</source>
        <translation>物品(&amp;I)</translation>
    </message>
    <message>
        <source>Shows the list of items.</source>
        <translation>显示物品列表。</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>Shows counts and charts that lead to the items.</source>
        <translation>显示可转到相应物品的统计数和图表。</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Moves to the search box; a scanner can type there too.</source>
        <translation>转到搜索框；扫码枪也可在此输入。</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>查找命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Finds any command by its name.</source>
        <translation>按名称查找任何命令。</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>树(&amp;T)</translation>
    </message>
    <message>
        <source>Shows or hides the tree on the left.</source>
        <translation>显示或隐藏左侧的树。</translation>
    </message>
    <message>
        <source>Shows or hides the chosen item on the right.</source>
        <translation>显示或隐藏右侧的所选物品。</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>Asks the registry again for what is shown.</source>
        <translation>重新读取当前显示的内容。</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>Opens the guide at what you are doing.</source>
        <translation>打开指南中与当前操作有关的一节。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Shows every shortcut.</source>
        <translation>显示全部快捷键。</translation>
    </message>
    <message>
        <source>&amp;About Sealbook</source>
        <translation>关于 Sealbook(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licences and this registry’s fingerprint.</source>
        <translation>版本、许可证和本登记库的指纹。</translation>
    </message>
    <message>
        <source>C&amp;hosen item</source>
        <translation>所选物品(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Seizure list…</source>
        <translation>扣押清单(&amp;S)…</translation>
    </message>
    <message>
        <source>The list that the holder, the witness and both officers sign.</source>
        <translation>由持有人、见证人和两名办案人签名的清单。</translation>
    </message>
    <message>
        <source>List of electronic &amp;data…</source>
        <translation>电子数据清单(&amp;D)…</translation>
    </message>
    <message>
        <source>Files with their category, format, size and digests.</source>
        <translation>列出文件及其类别、格式、大小和校验值。</translation>
    </message>
    <message>
        <source>Sealin&amp;g record…</source>
        <translation>封存笔录(&amp;G)…</translation>
    </message>
    <message>
        <source>How the items were sealed, with photographs before and after.</source>
        <translation>记录物品如何封存，附封存前后照片。</translation>
    </message>
    <message>
        <source>&amp;Chain-of-custody record…</source>
        <translation>保管链记录(&amp;C)…</translation>
    </message>
    <message>
        <source>Who had each item when, step by step.</source>
        <translation>逐步记录每件物品何时由何人保管。</translation>
    </message>
    <message>
        <source>Case &amp;inventory…</source>
        <translation>案件总清单(&amp;I)…</translation>
    </message>
    <message>
        <source>All items of a case, and where each of them is.</source>
        <translation>案件的全部物品及其所在。</translation>
    </message>
    <message>
        <source>Dis&amp;posal record…</source>
        <translation>处置记录(&amp;P)…</translation>
    </message>
    <message>
        <source>Method of disposal, authority and witnesses.</source>
        <translation>处置方式、批准依据和见证人。</translation>
    </message>
    <message>
        <source>&amp;Table of the list shown…</source>
        <translation>导出当前列表(&amp;T)…</translation>
    </message>
    <message>
        <source>Writes the list that is shown as CSV or as an Excel workbook.</source>
        <translation>将当前列表导出为 CSV 或 Excel 工作簿。</translation>
    </message>
    <message>
        <source>CASE/&amp;UCO graph…</source>
        <translation>CASE/UCO 图(&amp;U)…</translation>
    </message>
    <message>
        <source>Writes items, a case or everything for other people’s tools.</source>
        <translation>导出物品、案件或全部内容，供其他工具使用。</translation>
    </message>
    <message>
        <source>Ti&amp;me stamps…</source>
        <translation>时间戳(&amp;M)…</translation>
    </message>
    <message>
        <source>Requests a time stamp for a checkpoint from an authority, and keeps the reply.</source>
        <translation>向时间戳机构为检查点申请时间戳，并保存答复。</translation>
    </message>
    <message>
        <source>Check a custody &amp;record…</source>
        <translation>核验保管记录(&amp;R)…</translation>
    </message>
    <message>
        <source>Checks whether an exported record, or any bag, is complete and its proofs hold.</source>
        <translation>检查导出的记录或任何数据包（BagIt）是否完整、其证明是否成立。</translation>
    </message>
    <message>
        <source>I&amp;mport a table (CSV, Excel)…</source>
        <translation>导入表格（CSV、Excel）(&amp;M)…</translation>
    </message>
    <message>
        <source>Reviews the rows of a table, then registers them.</source>
        <translation>先查看，再登记表格中的各行。</translation>
    </message>
    <message>
        <source>&amp;Correct the newest step…</source>
        <translation>更正最新步骤(&amp;C)…</translation>
    </message>
    <message>
        <source>Corrects a slip in the newest step, such as a seal number or a place, by an entry that says so.</source>
        <translation>以注明更正的记录，更正最新步骤中的笔误，如封条号或存放处。</translation>
    </message>
    <message>
        <source>Records that the items were destroyed, with authority, paper and witness.</source>
        <translation>记录物品已销毁，附依据、书面文件和见证人。</translation>
    </message>
    <message>
        <source>Encr&amp;ypt registry…</source>
        <translation>加密登记库(&amp;Y)…</translation>
    </message>
    <message>
        <source>Encrypts a registry that was made without encryption, its database and its attachments.</source>
        <translation>加密未以加密方式建立的登记库：数据库及其附件。</translation>
    </message>
    <message>
        <source>Rehearse restoring a &amp;backup…</source>
        <translation>演练备份恢复(&amp;B)…</translation>
    </message>
    <message>
        <source>Restores the newest backup into a temporary folder, verifies it there, and records the result.</source>
        <translation>把最新备份恢复到临时文件夹，在那里检验，并记录结果。</translation>
    </message>
</context>
<context>
    <name>CopiedRows</name>
    <message>
        <source>Copying rows</source>
        <translation>正在复制各行</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>an item of a restricted case</source>
        <translation>受限案件的一件物品</translation>
    </message>
    <message>
        <source>Sealed by (signature)</source>
        <translation>封存人（签名）</translation>
    </message>
    <message>
        <source>Police numbers of the officers</source>
        <translation>办案人员警号</translation>
    </message>
    <message>
        <source>Holder: address, telephone</source>
        <translation>持有人：住址、电话</translation>
    </message>
    <message>
        <source>Holder: sex, date of birth, identity number</source>
        <translation>持有人：性别、出生日期、身份证件号码</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>With %1, %2, %3</source>
        <translation>由%1保管，%2，%3</translation>
    </message>
    <message>
        <source>Out of custody (%1), last with %2</source>
        <translation>已脱离保管（%1），最后由%2保管</translation>
    </message>
    <message>
        <source>On its way from %1 to %2, %3</source>
        <translation>由%1移交%2途中，%3</translation>
    </message>
    <message>
        <source>sealed (%1)</source>
        <translation>已封存（%1）</translation>
    </message>
    <message>
        <source>The time ends before it begins: choose a later end.</source>
        <translation>结束早于开始：请选择较晚的结束时间。</translation>
    </message>
    <message>
        <source>Answered by (signature)</source>
        <translation>答复人（签名）</translation>
    </message>
    <message>
        <source>The item was not in custody in this time: it was seized later.</source>
        <translation>该物品在此期间未在保管中：扣押在后。</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>查询人</translation>
    </message>
    <message>
        <source>Where an item was</source>
        <translation>物品去向</translation>
    </message>
    <message>
        <source>%1, on its way to %2</source>
        <translation>%1，正移交给%2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>The first %1 entries existed at %2, as certified by %3.</source>
        <translation>经%3证明，最前%1条记录于%2已经存在。</translation>
    </message>
    <message>
        <source>Gap: %1, since %2.</source>
        <translation>间断：%1，自%2起。</translation>
    </message>
    <message>
        <source>Gap: %1, from %2 to %3.</source>
        <translation>间断：%1，自%2至%3。</translation>
    </message>
    <message>
        <source>sealed, %1</source>
        <translation>已封存，%1</translation>
    </message>
    <message>
        <source>%1, inside %2</source>
        <translation>%1，随%2一并</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <translation>由%1记录</translation>
    </message>
    <message>
        <source>Handed over by (signature)</source>
        <translation>移交人（签名）</translation>
    </message>
    <message>
        <source>No time stamp of an authority covers these entries.</source>
        <translation>没有时间戳机构的时间戳覆盖这些记录。</translation>
    </message>
    <message>
        <source>Custody record: covering letter</source>
        <translation>保管记录移送函</translation>
    </message>
    <message>
        <source>Each says whether every signature, chain and digest holds, and what anchors the record. Obtain the verifiers from another source, and compare the fingerprint with one that did not come with this record. The SHA-256 of the verifiers:</source>
        <translation>每种方法都会指出全部签名、链条和摘要是否成立，以及记录以何为依据。请从其他来源取得核验程序，并将指纹与非随本记录而来的指纹比对。核验程序的 SHA-256：</translation>
    </message>
    <message>
        <source>3. Follow VERIFY.txt command by command, with standard tools alone.</source>
        <translation>3. 按 VERIFY.txt 逐条执行命令，只需常用工具。</translation>
    </message>
    <message>
        <source>2. Run python3 verify.py in the folder.</source>
        <translation>2. 在文件夹中运行 python3 verify.py。</translation>
    </message>
    <message>
        <source>1. Open verify.html in a browser and drop the folder on it; nothing leaves the page.</source>
        <translation>1. 用浏览器打开 verify.html，把文件夹拖入页面；内容不会离开该页面。</translation>
    </message>
    <message>
        <source>This page proves nothing by itself. The record is checked in one of three ways, which share no code with Sealbook:</source>
        <translation>本页本身不能证明任何内容。本记录可用以下三种方法之一核验，三者与 Sealbook 没有共用代码：</translation>
    </message>
    <message>
        <source>How to check it</source>
        <translation>如何核验</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>移交内容</translation>
    </message>
    <message>
        <source>Fingerprint of the first key</source>
        <translation>首个密钥指纹</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>根摘要</translation>
    </message>
    <message>
        <source>of the first %1 entries of the log</source>
        <translation>日志的最前%1条记录</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>物证</translation>
    </message>
    <message>
        <source>For</source>
        <translation>提供给</translation>
    </message>
    <message>
        <source>An enrolled officer is not listed.</source>
        <translation>有一名已录入的人员未列出。</translation>
    </message>
    <message>
        <source>An officer is listed whom nobody enrolled.</source>
        <translation>列出了一名无人录入的人员。</translation>
    </message>
    <message>
        <source>A registered item is not shown.</source>
        <translation>有一件已登记的物品未显示。</translation>
    </message>
    <message>
        <source>An item is shown that nobody registered.</source>
        <translation>显示了一件无人登记的物品。</translation>
    </message>
    <message>
        <source>A signed step is not shown.</source>
        <translation>有一个已签署的步骤未显示。</translation>
    </message>
    <message>
        <source>A step is shown that no entry in the log gives.</source>
        <translation>显示了一个日志中没有对应记录的步骤。</translation>
    </message>
    <message>
        <source>%1 was signed, and is not shown.</source>
        <translation>%1已签署，但未显示。</translation>
    </message>
    <message>
        <source>%1 is shown, though nobody signed it.</source>
        <translation>显示了%1，但无人签署过。</translation>
    </message>
    <message>
        <source>%1: what is shown is not what was signed.</source>
        <translation>%1：显示的内容与签署的不符。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>%1 had no right to sign it.</source>
        <translation>%1无权签署。</translation>
    </message>
    <message>
        <source>the key that signed it belongs to no officer.</source>
        <translation>签署它的密钥不属于任何人员。</translation>
    </message>
    <message>
        <source>Seized but not sealed</source>
        <translation>已扣押但未封存</translation>
    </message>
    <message>
        <source>Doubted by an audit</source>
        <translation>审计存疑</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Further findings that are left out of this report: %1.</source>
        <translation>本报告未列出的其他发现：%1。</translation>
    </message>
    <message>
        <source>Not to be seen</source>
        <translation>看不出的</translation>
    </message>
    <message>
        <source>From it follow</source>
        <translation>由此引出</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>It was not compared with a checkpoint kept elsewhere: an end of the log that was cut off, or a log that was wholly rewritten, would not be seen.</source>
        <translation>未与另处保存的检查点比对：日志末尾被截去或日志被整个重写，此次检查看不出来。</translation>
    </message>
    <message numerus="yes">
        <source>Only the files of %n chosen item(s) were looked at.</source>
        <translation>
            <numerusform>只检查了所选%n件物品的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was looked at.</source>
        <translation>未检查任何文件。</translation>
    </message>
    <message>
        <source>The ledger and its tables were not looked at.</source>
        <translation>未检查账本及其数据表。</translation>
    </message>
    <message numerus="yes">
        <source>%n further fault(s) follow from them.</source>
        <translation>
            <numerusform>由此另引出%n处差错。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sound: %n finding(s).</source>
        <translation>
            <numerusform>未通过：发现%n处问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound as far as was looked: everything that was checked holds.</source>
        <translation>就所检查的范围而言通过：检查过的内容均成立。</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 (entry %2)</source>
        <translation>%1（第%2条记录）</translation>
    </message>
    <message>
        <source>inside %1</source>
        <translation>在%1内</translation>
    </message>
    <message>
        <source>%1, and %2 inside them</source>
        <translation>%1，另有%2件在其内</translation>
    </message>
    <message>
        <source>“%1” cannot be printed as a code: it must be plain ASCII and not empty.</source>
        <translation>无法把“%1”打印成条码：只能是 ASCII 字符，且不能为空。</translation>
    </message>
    <message>
        <source>“%1” cannot be printed as a code: it is too long.</source>
        <translation>无法把“%1”打印成条码：内容过长。</translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation>封条 %1</translation>
    </message>
    <message>
        <source>The printer did not begin; is it there and switched on?</source>
        <translation>打印机未开始打印；请检查是否已连接并开机。</translation>
    </message>
    <message>
        <source>The printer stopped at label %1.</source>
        <translation>打印机在第%1张标签处停止。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The PDF could not be finished.</source>
        <translation>PDF 文件未能完成。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>The printer stopped at page %1.</source>
        <translation>打印机在第%1页处停止。</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%1 has no field “%2” that could be removed.</source>
        <translation>%1没有可以移除的字段“%2”。</translation>
    </message>
    <message>
        <source>%1 and %2 must be with the same holder at the same place before one is put into the other.</source>
        <translation>%1 和 %2 须由同一保管人在同一存放处保管，才能把其中一件放入另一件。</translation>
    </message>
    <message>
        <source>A correction changes at least one field.</source>
        <translation>更正至少要改变一个字段。</translation>
    </message>
    <message>
        <source>%1 serves case %2 already.</source>
        <translation>%1 已用于案件 %2。</translation>
    </message>
    <message>
        <source>%1 is inside another item already; take it out first.</source>
        <translation>%1 已在另一件物品中，请先取出。</translation>
    </message>
    <message>
        <source>%1 is not inside another item.</source>
        <translation>%1 不在另一件物品中。</translation>
    </message>
    <message>
        <source>“%1” is no date; expected is one like 2027-03-31.</source>
        <translation>“%1”不是日期，应类似于 2027-03-31。</translation>
    </message>
    <message>
        <source>%1 is not in this lot, or was answered for already.</source>
        <translation>%1 不在本批次中，或已作出答复。</translation>
    </message>
    <message>
        <source>“%1” is no category; expected is one of: %2.</source>
        <translation>“%1”不是附件类别，应为以下之一：%2。</translation>
    </message>
    <message>
        <source>“%1” is no stage of a photograph; expected is one of: %2.</source>
        <translation>“%1”不是照片的拍摄阶段，应为以下之一：%2。</translation>
    </message>
    <message>
        <source>An officer needs at least one role: officer, custodian, auditor, prosecutor or administrator.</source>
        <translation>办案人员至少需要一种角色：办案人员、保管员、审计员、检察官或管理员。</translation>
    </message>
    <message>
        <source>There is an officer called “%1” already.</source>
        <translation>已有名为“%1”的办案人员。</translation>
    </message>
    <message>
        <source>The officer&apos;s name</source>
        <translation>办案人员姓名</translation>
    </message>
    <message>
        <source>The authority</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>No item carries the number %1.</source>
        <translation>没有编号为 %1 的物品。</translation>
    </message>
    <message>
        <source>%1 is suspended and could not receive anything.</source>
        <translation>%1已被停用，不能接收任何物品。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A custody step needs at least one exhibit number.</source>
        <translation>保管步骤至少需要一个物证编号。</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1出现了两次。</translation>
    </message>
    <message>
        <source>The case&apos;s number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>The case&apos;s title</source>
        <translation>案件名称</translation>
    </message>
    <message>
        <source>There is a case with the number “%1” already.</source>
        <translation>已有编号为“%1”的案件。</translation>
    </message>
    <message>
        <source>A payment is of more than nothing.</source>
        <translation>付款金额必须大于零。</translation>
    </message>
    <message>
        <source>A password has at least %1 characters.</source>
        <translation>口令至少要有%1个字符。</translation>
    </message>
    <message>
        <source>The name “%1” is taken already.</source>
        <translation>名称“%1”已被使用。</translation>
    </message>
    <message>
        <source>The operation&apos;s name</source>
        <translation>行动名称</translation>
    </message>
    <message>
        <source>The site&apos;s name</source>
        <translation>地点名称</translation>
    </message>
    <message>
        <source>The group&apos;s name</source>
        <translation>团伙名称</translation>
    </message>
    <message>
        <source>The person&apos;s name</source>
        <translation>人员姓名</translation>
    </message>
    <message>
        <source>A seizure has either a witness or a reason for having no witness.</source>
        <translation>扣押要么有见证人，要么说明没有见证人的理由。</translation>
    </message>
    <message>
        <source>The place of seizure</source>
        <translation>扣押地点</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>正在登记</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>第%1件物品：%2</translation>
    </message>
    <message>
        <source>%1 is suspended and cannot sign in.</source>
        <translation>%1已被停用，不能登录。</translation>
    </message>
    <message>
        <source>The key kept for %1 is not the one that was enrolled; verify the registry.</source>
        <translation>为%1保存的密钥不是当初登记的密钥；请检验登记库。</translation>
    </message>
    <message>
        <source>The station&apos;s key is not the one that the ledger names; verify the registry.</source>
        <translation>工作站的密钥不是账本所指明的密钥；请检验登记库。</translation>
    </message>
    <message>
        <source>%1 has no role that may sign “%2”; an administrator can give it.</source>
        <translation>%1没有可以签署“%2”的角色；管理员可以授予。</translation>
    </message>
    <message>
        <source>An attachment is missing from the store.</source>
        <translation>文件库中缺少一个附件。</translation>
    </message>
    <message>
        <source>An attachment cannot be read.</source>
        <translation>有一个附件无法读取。</translation>
    </message>
    <message>
        <source>An attachment was changed.</source>
        <translation>有一个附件被改动。</translation>
    </message>
    <message>
        <source>The store contains a file that no entry names.</source>
        <translation>文件库中有一个没有任何记录提及的文件。</translation>
    </message>
    <message>
        <source>Checking attachments</source>
        <translation>正在核对附件</translation>
    </message>
    <message>
        <source>The store has the file %1 already, but it was changed; nothing was attached.</source>
        <translation>文件库中已有文件%1，但它被改动过；未添加任何附件。</translation>
    </message>
    <message>
        <source>Storing files</source>
        <translation>正在存放文件</translation>
    </message>
    <message>
        <source>%1 in the store is no regular file.</source>
        <translation>文件库中的%1不是普通文件。</translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>%1 is %2; only regular files are attached.</source>
        <translation>“%1”是%2，只能添加普通文件。</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a named pipe</source>
        <translation>命名管道</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>a symbolic link</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <source>%1 is not what was announced: announced is %2, found is %3. Nothing was attached.</source>
        <translation>“%1”与所声明的不符：声明为%2，实际为%3。未添加任何附件。</translation>
    </message>
    <message>
        <source>%1 changed while it was read; attach it again when nothing writes to it any more.</source>
        <translation>“%1”在读取时发生了变化；请在不再有程序写入它时重新添加。</translation>
    </message>
    <message>
        <source>The value has no canonical form: %1.</source>
        <translation>该值没有规范形式：%1。</translation>
    </message>
    <message>
        <source>a text holds half of a surrogate pair</source>
        <translation>文本中含有不成对的代理字符</translation>
    </message>
    <message>
        <source>a number is infinite or not a number</source>
        <translation>数值为无穷大或不是数</translation>
    </message>
    <message>
        <source>the integer %1 is too large for a double</source>
        <translation>整数%1超出双精度数的范围</translation>
    </message>
    <message>
        <source>a value is undefined</source>
        <translation>有一个值未定义</translation>
    </message>
    <message>
        <source>This is no JSON object; the first fault is at byte %1.</source>
        <translation>这不是 JSON 对象，第一处错误在第%1字节。</translation>
    </message>
    <message>
        <source>The JSON is not in canonical form (RFC 8785), from byte %1 on.</source>
        <translation>从第%1字节起，JSON 不符合规范形式（RFC 8785）。</translation>
    </message>
    <message>
        <source>Stopped, as asked.</source>
        <translation>已按要求停止。</translation>
    </message>
    <message>
        <source>There is no space left on the disk that holds %1.</source>
        <translation>“%1”所在的磁盘空间已满。</translation>
    </message>
    <message>
        <source>%1 may not be read or written with this account&apos;s rights.</source>
        <translation>当前账户无权读写“%1”。</translation>
    </message>
    <message>
        <source>%1 could not be read or written: %2.</source>
        <translation>无法读写“%1”：%2。</translation>
    </message>
    <message>
        <source>%1 is no regular file.</source>
        <translation>“%1”不是普通文件。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than the %2 bytes that are read here.</source>
        <translation>“%1”超过此处可读取的%2字节。</translation>
    </message>
    <message>
        <source>%1 is in the way: it is no folder.</source>
        <translation>“%1”不是文件夹，占用了所需的位置。</translation>
    </message>
    <message>
        <source>This is no base64url text without padding.</source>
        <translation>这不是无填充的 base64url 文本。</translation>
    </message>
    <message>
        <source>“%1” names no digest; expected is one like sha256:HEX (sha256, sha512, sm3, sha1, md5).</source>
        <translation>“%1”没有写明摘要，应类似于 sha256:HEX（sha256、sha512、sm3、sha1、md5）。</translation>
    </message>
    <message>
        <source>“%1” is no %2 digest; expected are %3 hexadecimal digits.</source>
        <translation>“%1”不是%2摘要，应为%3位十六进制数字。</translation>
    </message>
    <message>
        <source>The key is not an Ed25519 key.</source>
        <translation>该密钥不是 Ed25519 密钥。</translation>
    </message>
    <message>
        <source>An Ed25519 public key has 32 bytes, not %1.</source>
        <translation>Ed25519 公钥应有 32 字节，而不是%1字节。</translation>
    </message>
    <message>
        <source>These 32 bytes are no safe Ed25519 public key.</source>
        <translation>这 32 字节不是安全的 Ed25519 公钥。</translation>
    </message>
    <message>
        <source>This is no public key in PEM.</source>
        <translation>这不是 PEM 格式的公钥。</translation>
    </message>
    <message>
        <source>This is no encrypted private key in PKCS#8.</source>
        <translation>这不是 PKCS#8 格式的加密私钥。</translation>
    </message>
    <message>
        <source>A sealed key was changed or belongs elsewhere.</source>
        <translation>加密保存的密钥被改动，或不属于这里。</translation>
    </message>
    <message>
        <source>A key slot is damaged.</source>
        <translation>有一个密钥槽已损坏。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>This database belongs to another program, not to Sealbook.</source>
        <translation>该数据库属于其他程序，不是 Sealbook 的数据库。</translation>
    </message>
    <message>
        <source>Another program is writing to this registry; try again when it is done.</source>
        <translation>另一个程序正在写入此登记库，请在其完成后重试。</translation>
    </message>
    <message>
        <source>The disk that holds the registry is full; nothing was changed.</source>
        <translation>登记库所在的磁盘已满；未作任何改动。</translation>
    </message>
    <message>
        <source>The registry can be read but not written; nothing was changed.</source>
        <translation>登记库可读但不可写；未作任何改动。</translation>
    </message>
    <message>
        <source>The registry's database could not be read or written. Check whether its disk is full, and whether this account may use it.</source>
        <translation>无法读写登记库的数据库；请检查其磁盘是否已满，以及当前账户是否有权使用。</translation>
    </message>
    <message>
        <source>The registry&apos;s database is damaged, or is no database.</source>
        <translation>登记库的数据库已损坏，或者不是数据库。</translation>
    </message>
    <message>
        <source>The change contradicts what the registry already holds.</source>
        <translation>该变动与登记库已有内容相矛盾。</translation>
    </message>
    <message>
        <source>The registry&apos;s database refused a request.</source>
        <translation>登记库的数据库拒绝了请求。</translation>
    </message>
    <message>
        <source>This step needs a reason.</source>
        <translation>此步骤需要说明理由。</translation>
    </message>
    <message>
        <source>Who acts here has no key: attach the signed paper and name it.</source>
        <translation>此处的当事人没有密钥：请添加已签字的文书并指明。</translation>
    </message>
    <message>
        <source>The item is out of custody (%1); nothing can follow.</source>
        <translation>该物品已结束保管（%1），不能再有后续步骤。</translation>
    </message>
    <message>
        <source>The item was released and is not yet received; it must first be received, refused or recalled.</source>
        <translation>该物品已移交但尚未被接收，须先接收、拒收或撤回。</translation>
    </message>
    <message>
        <source>The item is not in transit, so it cannot be received, refused or recalled.</source>
        <translation>该物品不在途，因此不能接收、拒收或撤回。</translation>
    </message>
    <message>
        <source>Only the officer to whom the item was released can answer for it.</source>
        <translation>只有接受移交的办案人员可以作出答复。</translation>
    </message>
    <message>
        <source>Only the officer who released the item can recall it.</source>
        <translation>只有移交该物品的办案人员可以撤回。</translation>
    </message>
    <message>
        <source>Only the officer who holds the item can do this.</source>
        <translation>只有保管该物品的办案人员可以执行此操作。</translation>
    </message>
    <message>
        <source>The item is already sealed with %1; open that seal first.</source>
        <translation>该物品已用封条 %1 封存，请先启封。</translation>
    </message>
    <message>
        <source>Sealing needs the number of the seal.</source>
        <translation>封存需要封条号。</translation>
    </message>
    <message>
        <source>The item is not sealed.</source>
        <translation>该物品未封存。</translation>
    </message>
    <message>
        <source>A release names who is to receive the item.</source>
        <translation>移交时须指明接收人。</translation>
    </message>
    <message>
        <source>The receiver holds the item already.</source>
        <translation>接收人已在保管该物品。</translation>
    </message>
    <message>
        <source>A release belongs to a lot.</source>
        <translation>移交须属于一个批次。</translation>
    </message>
    <message>
        <source>Receiving names the place where the item now is.</source>
        <translation>接收时须指明物品现在的存放处。</translation>
    </message>
    <message>
        <source>The seal seen is %1, but the record states %2. Refuse the item, or receive it with its seal broken and give the reason.</source>
        <translation>所见封条为 %1，而记录为 %2；请拒收该物品，或以封条破损接收并说明理由。</translation>
    </message>
    <message>
        <source>no seal</source>
        <translation>无封条</translation>
    </message>
    <message>
        <source>A move names the new place.</source>
        <translation>移动时须指明新的存放处。</translation>
    </message>
    <message>
        <source>Taking an item out of custody needs the authority that allows it.</source>
        <translation>结束保管需要相应的依据。</translation>
    </message>
    <message>
        <source>Taking an item out of custody needs the authority&apos;s paper: attach it and name it.</source>
        <translation>结束保管需要依据文书：请添加该文书并指明。</translation>
    </message>
    <message>
        <source>This step names who gets the item.</source>
        <translation>此步骤须指明物品交给谁。</translation>
    </message>
    <message>
        <source>“%1” is no station code; expected are 1 to 12 characters A–Z and 0–9, such as SITE3.</source>
        <translation>“%1”不是工作站代码；应为 1 至 12 个字符，只用 A–Z 和 0–9，例如 SITE3。</translation>
    </message>
    <message>
        <source>%1 “%2” is not one of: %3.</source>
        <translation>%1“%2”不在以下选项之中：%3。</translation>
    </message>
    <message>
        <source>A %1 has no field “%2”; did you mean “%3”? A field of your own begins with x_.</source>
        <translation>%1没有字段“%2”；是否应为“%3”？自定义字段以 x_ 开头。</translation>
    </message>
    <message>
        <source>%1 “%2” is not valid: expected are %3.</source>
        <translation>%1“%2”无效，应为%3。</translation>
    </message>
    <message>
        <source>15 digits (an IMEISV of 16 digits has a field of its own)</source>
        <translation>15 位数字（16 位的 IMEISV 另有字段）</translation>
    </message>
    <message>
        <source>16 digits</source>
        <translation>16 位数字</translation>
    </message>
    <message>
        <source>14 hexadecimal digits</source>
        <translation>14 位十六进制数字</translation>
    </message>
    <message>
        <source>32 digits</source>
        <translation>32 位数字</translation>
    </message>
    <message>
        <source>19 or 20 digits that begin with 89</source>
        <translation>以 89 开头的 19 或 20 位数字</translation>
    </message>
    <message>
        <source>%1: the check digit is not right, as with many ICCIDs of 20 digits; compare it again.</source>
        <translation>%1：校验位不符，20 位的 ICCID 常有此情况；请再核对一遍。</translation>
    </message>
    <message>
        <source>14 or 15 digits</source>
        <translation>14 或 15 位数字</translation>
    </message>
    <message>
        <source>%1 is not valid: expected are 12 to 19 digits, not %2 characters.</source>
        <translation>%1无效：应为 12 至 19 位数字，而不是%2个字符。</translation>
    </message>
    <message>
        <source>%1: the check digit is not right, as with some UnionPay cards; compare it again.</source>
        <translation>%1：校验位不符，某些银联卡会有此情况；请再核对一遍。</translation>
    </message>
    <message>
        <source>month and year as printed, such as 08/29</source>
        <translation>卡面所印的月和年，例如 08/29</translation>
    </message>
    <message>
        <source>12 hexadecimal digits, such as 00:00:5E:00:53:2A</source>
        <translation>12 位十六进制数字，例如 00:00:5E:00:53:2A</translation>
    </message>
    <message>
        <source>a digest such as sha256:HEX</source>
        <translation>摘要，例如 sha256:HEX</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>SIM 卡</translation>
    </message>
    <message>
        <source>Storage medium</source>
        <translation>存储介质</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Evidence officer</source>
        <translation>办案人员</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>保管员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>检察官</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Seized</source>
        <translation>已扣押</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保管中</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Out of custody</source>
        <translation>已结束保管</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>嫌疑人</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>被害人</translation>
    </message>
    <message>
        <source>Member of another organisation</source>
        <translation>其他单位人员</translation>
    </message>
    <message>
        <source>“%1” is no amount; expected is one like 12000.00 or 12000.00 CNY.</source>
        <translation>“%1”不是金额，应类似于 12000.00 或 12000.00 CNY。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少%1。</translation>
    </message>
    <message>
        <source>%1 has %2 characters; at most %3 are kept.</source>
        <translation>%1有%2个字符，最多可保存%3个。</translation>
    </message>
    <message>
        <source>Making up the campaign</source>
        <translation>正在生成虚构的专项行动</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>This is no checkpoint: expected is the text of a checkpoint file, or the content of the QR code on a printed form.</source>
        <translation>这不是检查点：应为检查点文件的文本，或打印文书上二维码的内容。</translation>
    </message>
    <message>
        <source>%1 is neither UTF-8 nor GB18030; save it as “CSV UTF-8”.</source>
        <translation>“%1”既不是 UTF-8 也不是 GB18030 编码；请另存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>A quote that opens in row %1 is never closed.</source>
        <translation>第%1行开始的引号没有结束。</translation>
    </message>
    <message>
        <source>%1 is empty; its first row names the columns.</source>
        <translation>“%1”是空文件；第一行应为各列名称。</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>“%1”第%2行：%3</translation>
    </message>
    <message>
        <source>%1 has no rows below its first.</source>
        <translation>“%1”除第一行外没有内容。</translation>
    </message>
    <message>
        <source>“%1” is no digest; expected are 32 (MD5), 40 (SHA-1), 64 (SHA-256) or 128 (SHA-512) hexadecimal digits, or sm3: and 64.</source>
        <translation>“%1”不是摘要；应为 32 位（MD5）、40 位（SHA-1）、64 位（SHA-256）或 128 位（SHA-512）十六进制数字，或 sm3: 加 64 位。</translation>
    </message>
    <message>
        <source>%1 lists no digests; expected are lines with a file’s name and its MD5, SHA-1, SHA-256, SHA-512 or SM3.</source>
        <translation>“%1”中没有摘要；每行应为文件名及其 MD5、SHA-1、SHA-256、SHA-512 或 SM3。</translation>
    </message>
    <message>
        <source>%1 is in the registry's own folder; export to another place.</source>
        <translation>“%1”位于登记库自身的文件夹内；请导出到别处。</translation>
    </message>
    <message>
        <source>%1 is there already; an export needs a folder of its own.</source>
        <translation>“%1”已存在；导出需要单独的文件夹。</translation>
    </message>
    <message>
        <source>The export could not be moved to %1.</source>
        <translation>导出内容无法移到“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be withheld, since it is no sealed field; these are: %2.</source>
        <translation>“%1”不是密封字段，不能隐去；密封字段有：%2。</translation>
    </message>
    <message>
        <source>There is no case with the number “%1”.</source>
        <translation>没有编号为“%1”的案件。</translation>
    </message>
    <message>
        <source>There is no item to export that %1 may see.</source>
        <translation>没有%1可以查看的物品可供导出。</translation>
    </message>
    <message>
        <source>Entry %1 is of another station&apos;s log; such records cannot be exported yet.</source>
        <translation>记录%1属于另一个工作站的日志；此类保管记录目前还不能导出。</translation>
    </message>
    <message>
        <source>Copying attachments</source>
        <translation>正在复制附件</translation>
    </message>
    <message>
        <source>the row has %1 cells, but there are %2 columns.</source>
        <translation>该行有%1个单元格，而列数为%2。</translation>
    </message>
    <message>
        <source> (corrected)</source>
        <translation>（已更正）</translation>
    </message>
    <message>
        <source>Entry %1 is missing from its log.</source>
        <translation>日志中缺少记录%1。</translation>
    </message>
    <message>
        <source>The entries %1 to %2 are missing from their log.</source>
        <translation>日志中缺少记录%1至%2。</translation>
    </message>
    <message>
        <source>The log holds entry %1 a second time, or out of order.</source>
        <translation>日志中的记录%1重复，或顺序错误。</translation>
    </message>
    <message>
        <source>The entry does not follow the one before it in the log.</source>
        <translation>该记录与日志中的前一条记录不衔接。</translation>
    </message>
    <message>
        <source>The entry is older than an earlier one and has no mark for that.</source>
        <translation>该记录早于前一条记录，却没有注明。</translation>
    </message>
    <message>
        <source>The entry is marked as older than an earlier one, but is not.</source>
        <translation>该记录注明早于前一条记录，实际并非如此。</translation>
    </message>
    <message>
        <source>The steps of this subject do not follow one another.</source>
        <translation>该对象的各步骤不连续。</translation>
    </message>
    <message>
        <source>The entry does not follow the one before it about the same subject.</source>
        <translation>该记录与同一对象的前一条记录不衔接。</translation>
    </message>
    <message>
        <source>Node %1 of level %2 of the log&apos;s tree is not what its leaves give.</source>
        <translation>日志树第%2层的节点%1与其叶节点的计算结果不符。</translation>
    </message>
    <message>
        <source>The checkpoint of size %1 has no valid signature of its station.</source>
        <translation>%1条记录的检查点没有其工作站的有效签名。</translation>
    </message>
    <message>
        <source>Up to size %1 the log&apos;s entries are not those that the station&apos;s checkpoint states.</source>
        <translation>日志的前%1条记录与工作站检查点所述不符。</translation>
    </message>
    <message>
        <source>The log&apos;s tree has nodes that no entries give.</source>
        <translation>日志树中有不来自任何记录的节点。</translation>
    </message>
    <message>
        <source>There is a disclosure of “%1” for an entry that does not exist.</source>
        <translation>有一个“%1”的披露项，其记录并不存在。</translation>
    </message>
    <message>
        <source>A checkpoint states a size of %1, but the log’s is only %2: its end was cut off.</source>
        <translation>有检查点声明了%1条记录，而日志只有%2条：日志末尾被截断。</translation>
    </message>
    <message>
        <source>This is not a checkpoint of Sealbook&apos;s: expected are three lines (origin, size, root hash), an empty line, and signatures.</source>
        <translation>这不是 Sealbook 的检查点：应为三行（来源、大小、根哈希）、一个空行和签名。</translation>
    </message>
    <message>
        <source>No field may be called “%1”.</source>
        <translation>字段不能命名为“%1”。</translation>
    </message>
    <message>
        <source>A disclosure is not a JSON array of salt, name and value.</source>
        <translation>披露项不是由盐值、名称和值组成的 JSON 数组。</translation>
    </message>
    <message>
        <source>The entry has the format %1; this version of Sealbook reads %2.</source>
        <translation>该记录的格式为%1；此版本的 Sealbook 读取%2。</translation>
    </message>
    <message>
        <source>The entry is not of the form %1: %2 is missing or wrong.</source>
        <translation>该记录不符合%1的形式：%2缺失或有误。</translation>
    </message>
    <message>
        <source>The entry&apos;s bytes are no entry: %1</source>
        <translation>该记录的字节不构成记录：%1</translation>
    </message>
    <message>
        <source>The entry does not follow the schema of its kind: %1</source>
        <translation>该记录不符合其种类的模式：%1</translation>
    </message>
    <message>
        <source>The column %1 does not match the entry.</source>
        <translation>列%1与记录内容不符。</translation>
    </message>
    <message>
        <source>The entry is signed with a key that no entry enrols.</source>
        <translation>该记录所用的签名密钥未经任何记录登记。</translation>
    </message>
    <message>
        <source>The entry is signed by an officer who was enrolled only later.</source>
        <translation>该记录由当时尚未登记的办案人员签名。</translation>
    </message>
    <message>
        <source>The signature is not the officer&apos;s signature over these bytes.</source>
        <translation>该签名不是该办案人员对这些字节的签名。</translation>
    </message>
    <message>
        <source>The disclosure of “%1” is there, although an entry records that it was erased.</source>
        <translation>“%1”的披露项仍然存在，尽管有记录称其已被清除。</translation>
    </message>
    <message>
        <source>The disclosure of “%1” is missing, and no entry records that it was erased.</source>
        <translation>缺少“%1”的披露项，且没有记录称其已被清除。</translation>
    </message>
    <message>
        <source>There is a disclosure of “%1”, which the entry does not seal.</source>
        <translation>有一个“%1”的披露项，但记录中并未密封该字段。</translation>
    </message>
    <message>
        <source>The disclosure of “%1” is not the one whose digest was signed.</source>
        <translation>“%1”的披露项与所签名的摘要不符。</translation>
    </message>
    <message>
        <source>There is no kind of entry called %1.</source>
        <translation>没有名为%1的记录种类。</translation>
    </message>
    <message>
        <source>%1: expected %2.</source>
        <translation>%1：应为%2。</translation>
    </message>
    <message>
        <source>a JSON %1</source>
        <translation>JSON %1</translation>
    </message>
    <message>
        <source>a number from %1</source>
        <translation>不小于%1的数</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>非空文本</translation>
    </message>
    <message>
        <source>at most %1 characters, not %2</source>
        <translation>最多%1个字符，而不是%2个</translation>
    </message>
    <message>
        <source>a text like %1</source>
        <translation>形如%1的文本</translation>
    </message>
    <message>
        <source>at least %1 values</source>
        <translation>至少%1个值</translation>
    </message>
    <message>
        <source>a member “%1”</source>
        <translation>成员“%1”</translation>
    </message>
    <message>
        <source>at least %1 members</source>
        <translation>至少%1个成员</translation>
    </message>
    <message>
        <source>at most %1 members</source>
        <translation>最多%1个成员</translation>
    </message>
    <message>
        <source>no member “%1”</source>
        <translation>没有成员“%1”</translation>
    </message>
    <message>
        <source>This copy of the registry does not hold that officer&apos;s key.</source>
        <translation>此登记库副本中没有该办案人员的密钥。</translation>
    </message>
    <message>
        <source>This copy of the registry does not hold the station&apos;s key.</source>
        <translation>此登记库副本中没有工作站的密钥。</translation>
    </message>
    <message>
        <source>What the database holds is not what was written; nothing was recorded. Check the disk and the memory of this machine.</source>
        <translation>数据库中的内容与写入的内容不同；未记录任何内容。请检查本机的磁盘和内存。</translation>
    </message>
    <message>
        <source>Log %1 has no entry %2.</source>
        <translation>日志%1中没有记录%2。</translation>
    </message>
    <message>
        <source>No entry has the leaf hash %1.</source>
        <translation>没有叶哈希为%1的记录。</translation>
    </message>
    <message>
        <source>This entry has no disclosure of “%1”.</source>
        <translation>该记录没有“%1”的披露项。</translation>
    </message>
    <message>
        <source>The tree of log %1 lacks node %2 of level %3; verify the registry.</source>
        <translation>日志%1的树在第%3层缺少节点%2；请检验登记库。</translation>
    </message>
    <message>
        <source>The checkpoint of size %1 that the registry holds states other entries; verify the registry.</source>
        <translation>登记库所存的这%1条记录的检查点与之不符；请检验登记库。</translation>
    </message>
    <message>
        <source>Checking the ledger</source>
        <translation>正在检验账本</translation>
    </message>
    <message>
        <source>The checkpoint of size %1 is not signed by a station of this registry.</source>
        <translation>%1条记录的检查点不是由本登记库的工作站签名的。</translation>
    </message>
    <message>
        <source>The checkpoint states a size of %1, but the log’s is only %2: its end was cut off.</source>
        <translation>检查点声明了%1条记录，而日志只有%2条：日志末尾被截断。</translation>
    </message>
    <message>
        <source>Up to size %1 the log&apos;s entries are not those that the checkpoint states.</source>
        <translation>日志的前%1条记录与检查点所述不符。</translation>
    </message>
    <message>
        <source>Entry %1 is not in a tree of size %2.</source>
        <translation>记录%1不在%2条记录的树中。</translation>
    </message>
    <message>
        <source>This registry has the format %1; this version of Sealbook reads up to %2. Install the newer version.</source>
        <translation>此登记库的格式为%1；此版本的 Sealbook 最高可读取%2。请安装更新的版本。</translation>
    </message>
    <message>
        <source>Files never verified</source>
        <translation>文件从未核验</translation>
    </message>
    <message>
        <source>No photograph before sealing</source>
        <translation>缺少封存前照片</translation>
    </message>
    <message>
        <source>No photograph after sealing</source>
        <translation>缺少封存后照片</translation>
    </message>
    <message>
        <source>Sealed without a photograph</source>
        <translation>封存但没有照片</translation>
    </message>
    <message>
        <source>Not confirmed by a second officer</source>
        <translation>未经第二人确认</translation>
    </message>
    <message>
        <source>No witness and no reason why</source>
        <translation>无见证人或理由</translation>
    </message>
    <message>
        <source>Review date passed</source>
        <translation>复查日期已过</translation>
    </message>
    <message>
        <source>In transit too long</source>
        <translation>在途过久</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Gap in the chain of custody</source>
        <translation>保管链有空档</translation>
    </message>
    <message>
        <source>Recorded late</source>
        <translation>补记过晚</translation>
    </message>
    <message>
        <source>Seal found broken</source>
        <translation>发现封条破损</translation>
    </message>
    <message>
        <source>The entry that opens a registry must be the first of its station&apos;s log and be signed by the officer it names.</source>
        <translation>开设登记库的记录必须是其工作站日志的第一条，并由其中指名的办案人员签名。</translation>
    </message>
    <message>
        <source>The registry was opened already.</source>
        <translation>该登记库已经开设。</translation>
    </message>
    <message>
        <source>%1 is suspended and may sign nothing.</source>
        <translation>%1已被停用，不能签署任何内容。</translation>
    </message>
    <message>
        <source>%1 has no role that may sign “%2”.</source>
        <translation>%1没有可以签署“%2”的角色。</translation>
    </message>
    <message>
        <source>Entries of kind “%1” cannot be folded by this version.</source>
        <translation>此版本无法处理种类为“%1”的记录。</translation>
    </message>
    <message>
        <source>The payment names a person who is not a victim of this case.</source>
        <translation>该付款指向的人不是本案被害人。</translation>
    </message>
    <message>
        <source>The paper %1 is not attached to the item.</source>
        <translation>文书%1没有添加到该物品。</translation>
    </message>
    <message>
        <source>The custody step “%1” is unknown.</source>
        <translation>保管步骤“%1”未知。</translation>
    </message>
    <message>
        <source>An item cannot be put into itself or into something that it contains.</source>
        <translation>物品不能放入自身，也不能放入它所容纳的物品。</translation>
    </message>
    <message>
        <source>%1 is sealed; its seal must be opened before something is put in.</source>
        <translation>%1 已封存，须先启封才能放入物品。</translation>
    </message>
    <message>
        <source>%1 is not inside the item that it is to be taken from.</source>
        <translation>%1 不在所称取出它的物品中。</translation>
    </message>
    <message>
        <source>%1 is sealed; its seal must be opened before something is taken out.</source>
        <translation>%1 已封存，须先启封才能取出物品。</translation>
    </message>
    <message>
        <source>The seizure of %1 is confirmed already.</source>
        <translation>%1 的扣押已经确认。</translation>
    </message>
    <message>
        <source>A seizure is confirmed by a second officer, not by the one who registered %1.</source>
        <translation>扣押应由第二名办案人员确认，而不是由登记 %1 的人确认。</translation>
    </message>
    <message>
        <source>The item does not serve this case.</source>
        <translation>该物品不用于此案件。</translation>
    </message>
    <message>
        <source>The last administrator cannot be suspended or lose the role.</source>
        <translation>最后一名管理员不能被停用，也不能失去该角色。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Exhibit number</source>
        <translation>物证编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>识别号</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团伙</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>保管起始</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>Entry %1 of log %2 does not follow from those before it; verify the registry.</source>
        <translation>日志%2的记录%1与此前的记录不衔接；请检验登记库。</translation>
    </message>
    <message>
        <source>Items are inside each other without an end; verify the registry.</source>
        <translation>物品之间互相循环容纳；请检验登记库。</translation>
    </message>
    <message>
        <source>There is no item with the id %1.</source>
        <translation>没有标识为%1的物品。</translation>
    </message>
    <message>
        <source>%1 is inside another item and moves with it; take it out first.</source>
        <translation>%1 在另一件物品中，随该物品一起移动；请先取出。</translation>
    </message>
    <message>
        <source>There is no officer with the id %1.</source>
        <translation>没有标识为%1的办案人员。</translation>
    </message>
    <message>
        <source>There is no officer called “%1” in this registry.</source>
        <translation>此登记库中没有名为“%1”的办案人员。</translation>
    </message>
    <message>
        <source>No officer of this registry has the key %1.</source>
        <translation>此登记库中没有密钥为%1的办案人员。</translation>
    </message>
    <message>
        <source>The registry lacks its first entry; it was never opened, or its tables are damaged: run rebuild, then verify.</source>
        <translation>登记库缺少第一条记录：从未开设，或数据表已损坏。请先运行 rebuild，再检验登记库。</translation>
    </message>
    <message>
        <source>This copy of the registry has no station that may write.</source>
        <translation>此登记库副本中没有可以写入的工作站。</translation>
    </message>
    <message>
        <source>There is no operation called “%1”.</source>
        <translation>没有名为“%1”的行动。</translation>
    </message>
    <message>
        <source>There is no site called “%1”.</source>
        <translation>没有名为“%1”的地点。</translation>
    </message>
    <message>
        <source>There is no group called “%1”.</source>
        <translation>没有名为“%1”的团伙。</translation>
    </message>
    <message>
        <source>There is no case with the id %1.</source>
        <translation>没有标识为%1的案件。</translation>
    </message>
    <message>
        <source>There is no person with the id %1.</source>
        <translation>没有标识为%1的人员。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a case&apos;s number and its title</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 is a file; a registry is a folder of its own.</source>
        <translation>“%1”是文件；登记库应为单独的文件夹。</translation>
    </message>
    <message>
        <source>%1 is not empty; a new registry needs a folder of its own.</source>
        <translation>“%1”不是空文件夹；新登记库需要单独的文件夹。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>%1 is not a registry: it holds no registry.db.</source>
        <translation>“%1”不是登记库：其中没有 registry.db。</translation>
    </message>
    <message>
        <source>The registry %1 was written by a newer version of Sealbook (format %2; this version reads up to %3). Install the newer version.</source>
        <translation>登记库“%1”由更新版本的 Sealbook 写入（格式%2；此版本最高可读取%3）。请安装更新的版本。</translation>
    </message>
    <message>
        <source>Replaying the ledger</source>
        <translation>正在重放账本</translation>
    </message>
    <message>
        <source>Table %1, row %2</source>
        <translation>表%1，第%2行</translation>
    </message>
    <message>
        <source>Table %1, row %2, column %3</source>
        <translation>表%1，第%2行，列%3</translation>
    </message>
    <message>
        <source>%1 is missing, though the ledger gives it.</source>
        <translation>%1缺失，而账本中有此内容。</translation>
    </message>
    <message>
        <source>%1 is there, though nothing in the ledger gives it.</source>
        <translation>%1存在，而账本中没有此内容。</translation>
    </message>
    <message>
        <source>%1 is not what the ledger gives.</source>
        <translation>%1与账本不符。</translation>
    </message>
    <message>
        <source>Comparing the tables with the ledger</source>
        <translation>正在将数据表与账本比对</translation>
    </message>
    <message>
        <source>The lot %1 was never released.</source>
        <translation>批次%1从未移交。</translation>
    </message>
    <message>
        <source>Nothing of the lot %1 is in transit.</source>
        <translation>批次%1没有在途物品。</translation>
    </message>
    <message>
        <source>A stored file was changed: its SHA-256 should be %1, but is %2.</source>
        <translation>有一个存放的文件被改动：其 SHA-256 应为%1，实际为%2。</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>Second IMEI</source>
        <translation>第二个 IMEI</translation>
    </message>
    <message>
        <source>IMEISV</source>
        <translation>IMEISV</translation>
    </message>
    <message>
        <source>MEID</source>
        <translation>MEID</translation>
    </message>
    <message>
        <source>EID</source>
        <translation>EID</translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation>ICCID</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Second phone number</source>
        <translation>第二个手机号码</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Power when found</source>
        <translation>发现时电源状态</translation>
    </message>
    <message>
        <source>Power now</source>
        <translation>现在电源状态</translation>
    </message>
    <message>
        <source>Lock state</source>
        <translation>锁定状态</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>信号隔离</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电量</translation>
    </message>
    <message>
        <source>Passcode known</source>
        <translation>是否知道锁屏密码</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>锁屏密码</translation>
    </message>
    <message>
        <source>How the passcode became known</source>
        <translation>锁屏密码的来源</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>时钟偏差</translation>
    </message>
    <message>
        <source>Accessories</source>
        <translation>附件配件</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC 地址</translation>
    </message>
    <message>
        <source>Second MAC address</source>
        <translation>第二个 MAC 地址</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>User accounts</source>
        <translation>用户账户</translation>
    </message>
    <message>
        <source>Network when found</source>
        <translation>发现时网络状态</translation>
    </message>
    <message>
        <source>Memory captured</source>
        <translation>是否已提取内存</translation>
    </message>
    <message>
        <source>Encryption seen</source>
        <translation>发现的加密</translation>
    </message>
    <message>
        <source>Encryption key known</source>
        <translation>是否知道加密密钥</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>加密密钥</translation>
    </message>
    <message>
        <source>Self-destruction suspected</source>
        <translation>是否疑有自毁机制</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>发卡银行</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>卡组织</translation>
    </message>
    <message>
        <source>Name on the card</source>
        <translation>卡面姓名</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Linked phone number</source>
        <translation>关联手机号码</translation>
    </message>
    <message>
        <source>Token or U-shield</source>
        <translation>U盾或口令牌</translation>
    </message>
    <message>
        <source>Freeze reference</source>
        <translation>冻结文号</translation>
    </message>
    <message>
        <source>Title or first line</source>
        <translation>标题或首行</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Handwritten</source>
        <translation>是否手写</translation>
    </message>
    <message>
        <source>Role impersonated</source>
        <translation>冒充身份</translation>
    </message>
    <message>
        <source>Victims aimed at</source>
        <translation>针对人群</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>开头内容</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Bay</source>
        <translation>槽位</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Capacity in bytes</source>
        <translation>容量（字节）</translation>
    </message>
    <message>
        <source>Digest of the image</source>
        <translation>镜像摘要</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Holder (or none, or refused)</source>
        <translation>持有人（或无，或拒绝说明）</translation>
    </message>
    <message>
        <source>Exact spot</source>
        <translation>发现位置</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Storage method</source>
        <translation>存放方式</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Registry opened</source>
        <translation>登记库开设</translation>
    </message>
    <message>
        <source>Officer enrolled</source>
        <translation>办案人员登记</translation>
    </message>
    <message>
        <source>Roles changed</source>
        <translation>角色变更</translation>
    </message>
    <message>
        <source>Officer suspended</source>
        <translation>办案人员停用</translation>
    </message>
    <message>
        <source>Officer reinstated</source>
        <translation>办案人员恢复</translation>
    </message>
    <message>
        <source>Operation opened</source>
        <translation>行动登记</translation>
    </message>
    <message>
        <source>Site added</source>
        <translation>地点登记</translation>
    </message>
    <message>
        <source>Group identified</source>
        <translation>团伙登记</translation>
    </message>
    <message>
        <source>Person recorded</source>
        <translation>人员登记</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>案件登记</translation>
    </message>
    <message>
        <source>Access to case changed</source>
        <translation>案件访问权限变更</translation>
    </message>
    <message>
        <source>Victim added</source>
        <translation>被害人登记</translation>
    </message>
    <message>
        <source>Payment recorded</source>
        <translation>付款登记</translation>
    </message>
    <message>
        <source>Item registered</source>
        <translation>物品登记</translation>
    </message>
    <message>
        <source>Item corrected</source>
        <translation>物品更正</translation>
    </message>
    <message>
        <source>Assigned to a case</source>
        <translation>归入案件</translation>
    </message>
    <message>
        <source>Taken off a case</source>
        <translation>移出案件</translation>
    </message>
    <message>
        <source>Put into another item</source>
        <translation>放入另一件物品</translation>
    </message>
    <message>
        <source>Taken out of another item</source>
        <translation>从另一件物品取出</translation>
    </message>
    <message>
        <source>Review date set</source>
        <translation>设置复查日期</translation>
    </message>
    <message>
        <source>Seizure confirmed</source>
        <translation>扣押确认</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>附件添加</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Seal opened</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已返还</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Forfeited</source>
        <translation>已没收</translation>
    </message>
    <message>
        <source>Handed to another organisation</source>
        <translation>已移送其他单位</translation>
    </message>
    <message>
        <source>Secret erased</source>
        <translation>秘密内容清除</translation>
    </message>
    <message>
        <source>Secret looked at</source>
        <translation>秘密内容查看</translation>
    </message>
    <message>
        <source>Record exported</source>
        <translation>保管记录导出</translation>
    </message>
    <message>
        <source>Audit recorded</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Stock-take recorded</source>
        <translation>盘点记录</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>标签打印</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开机</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>待机</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Flight mode</source>
        <translation>飞行模式</translation>
    </message>
    <message>
        <source>Faraday bag</source>
        <translation>信号屏蔽袋</translation>
    </message>
    <message>
        <source>SIM removed</source>
        <translation>已取出 SIM 卡</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>Locked, after first unlock (AFU)</source>
        <translation>锁定，首次解锁后（AFU）</translation>
    </message>
    <message>
        <source>Locked, before first unlock (BFU)</source>
        <translation>锁定，首次解锁前（BFU）</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已联网</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>未联网</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借记卡</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用卡</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>预付卡</translation>
    </message>
    <message>
        <source>Chat script</source>
        <translation>聊天话术</translation>
    </message>
    <message>
        <source>Phone script</source>
        <translation>电话话术</translation>
    </message>
    <message>
        <source>Training text</source>
        <translation>培训材料</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Mini</source>
        <translation>Mini 卡</translation>
    </message>
    <message>
        <source>Micro</source>
        <translation>Micro 卡</translation>
    </message>
    <message>
        <source>Nano</source>
        <translation>Nano 卡</translation>
    </message>
    <message>
        <source>Embedded (eSIM)</source>
        <translation>嵌入式（eSIM）</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>提取数据</translation>
    </message>
    <message>
        <source>Signed form</source>
        <translation>已签文书</translation>
    </message>
    <message>
        <source>Before sealing</source>
        <translation>封存前</translation>
    </message>
    <message>
        <source>After sealing</source>
        <translation>封存后</translation>
    </message>
    <message>
        <source>Inside of</source>
        <translation>所在物品</translation>
    </message>
    <message>
        <source>As found because</source>
        <translation>照实登记的理由</translation>
    </message>
    <message>
        <source>Seized at</source>
        <translation>扣押时间</translation>
    </message>
    <message>
        <source>Place of seizure</source>
        <translation>扣押地点</translation>
    </message>
    <message>
        <source>Seized by</source>
        <translation>扣押人</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>No witness because</source>
        <translation>没有见证人的理由</translation>
    </message>
    <message>
        <source>Authority of the seizure</source>
        <translation>扣押依据</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Source device</source>
        <translation>来源设备</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Paper (SHA-256)</source>
        <translation>文书（SHA-256）</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>秘密内容</translation>
    </message>
    <message>
        <source>An audit checks the ledger, attachments, or both.</source>
        <translation>审计检验账本、附件或两者。</translation>
    </message>
    <message>
        <source>The audit ends before it begins, or in the future.</source>
        <translation>审计的结束时间早于开始时间，或晚于当前时间。</translation>
    </message>
    <message>
        <source>The remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>审计人</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>审计范围</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Compared with the checkpoint</source>
        <translation>所对照的检查点</translation>
    </message>
    <message>
        <source>Gravity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Audit report</source>
        <translation>审计报告</translation>
    </message>
    <message>
        <source>The stock-take ends before it begins, or in the future.</source>
        <translation>盘点的结束时间早于开始时间，或晚于当前时间。</translation>
    </message>
    <message>
        <source>%1 is listed with a broken seal, but was not found.</source>
        <translation>%1 被称封条破损，却没有找到该物品。</translation>
    </message>
    <message>
        <source>The place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>There is no folder “data”, which holds the payload.</source>
        <translation>没有存放载荷的“data”文件夹。</translation>
    </message>
    <message>
        <source>This is a link, a pipe or a device, or its name is not UTF-8; a bag holds plain files only.</source>
        <translation>这是链接、管道或设备，或其名称不是 UTF-8；包中只能有普通文件。</translation>
    </message>
    <message>
        <source>On some systems this is the same name as %1.</source>
        <translation>在某些系统上，该名称与“%1”相同。</translation>
    </message>
    <message>
        <source>The bag’s declaration is missing.</source>
        <translation>缺少包声明文件。</translation>
    </message>
    <message>
        <source>A manifest’s name holds its algorithm in lower case letters and digits only.</source>
        <translation>清单文件名中的算法只能用小写字母和数字。</translation>
    </message>
    <message>
        <source>There is no payload manifest, manifest-&lt;algorithm&gt;.txt.</source>
        <translation>没有载荷清单 manifest-&lt;算法&gt;.txt。</translation>
    </message>
    <message>
        <source>No payload manifest is of a kind that can be checked here.</source>
        <translation>没有任何载荷清单属于此处可以核对的种类。</translation>
    </message>
    <message>
        <source>%1 is outside the payload folder “data”.</source>
        <translation>“%1”位于载荷文件夹“data”之外。</translation>
    </message>
    <message>
        <source>%1 is a folder; a manifest lists files only.</source>
        <translation>“%1”是文件夹；清单只能列出文件。</translation>
    </message>
    <message>
        <source>The file is in no manifest.</source>
        <translation>该文件不在任何清单中。</translation>
    </message>
    <message>
        <source>The file is not in %1.</source>
        <translation>该文件不在%1中。</translation>
    </message>
    <message>
        <source>%1 is a payload file; a tag manifest lists none.</source>
        <translation>“%1”是载荷文件；标签清单不列载荷文件。</translation>
    </message>
    <message>
        <source>%1 is a tag manifest; a tag manifest lists none.</source>
        <translation>“%1”是标签清单；标签清单不列标签清单。</translation>
    </message>
    <message>
        <source>The payload manifest is not in %1, which must list it.</source>
        <translation>载荷清单不在%1中，而后者必须列出它。</translation>
    </message>
    <message>
        <source>The file is not in %1, so nothing shows whether it was changed.</source>
        <translation>该文件不在%1中，因此无从看出它是否被改动。</translation>
    </message>
    <message>
        <source>%1 is no payload file; only those are fetched.</source>
        <translation>“%1”不是载荷文件；只有载荷文件才能下载。</translation>
    </message>
    <message>
        <source>%1 is not in %2.</source>
        <translation>“%1”不在%2中。</translation>
    </message>
    <message>
        <source>%1 is still to be fetched.</source>
        <translation>“%1”尚待下载。</translation>
    </message>
    <message>
        <source>%1 does not match the manifest.</source>
        <translation>“%1”与清单不符。</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>正在核对文件</translation>
    </message>
    <message>
        <source>Digests of the kind “%1” cannot be computed here; only the names are checked.</source>
        <translation>此处无法计算“%1”类摘要；只核对名称。</translation>
    </message>
    <message>
        <source>The line is not a checksum, white space and a path.</source>
        <translation>该行不是“校验和、空白、路径”的形式。</translation>
    </message>
    <message>
        <source>The line has a mark of md5sum (“*” or “\”), which is not allowed in a manifest.</source>
        <translation>该行带有 md5sum 的标记（“*”或“\”），清单中不得使用。</translation>
    </message>
    <message>
        <source>The line is not an address, a length (or “-”) and a path.</source>
        <translation>该行不是“地址、长度（或“-”）、路径”的形式。</translation>
    </message>
    <message>
        <source>The address is no absolute URI.</source>
        <translation>该地址不是绝对 URI。</translation>
    </message>
    <message>
        <source>The length of %1 differs from the fetch file.</source>
        <translation>“%1”的长度与下载清单不符。</translation>
    </message>
    <message>
        <source>A “%” in a path must be written %25, and nothing but CR, LF and % may be percent-encoded.</source>
        <translation>路径中的“%”必须写作 %25，且只有 CR、LF 和 % 可以用百分号编码。</translation>
    </message>
    <message>
        <source>The path leads out of the bag; nothing there was looked at.</source>
        <translation>该路径指向包外；未查看那里的内容。</translation>
    </message>
    <message>
        <source>The path holds a backslash; folders are parted by “/” only.</source>
        <translation>该路径含有反斜杠；文件夹只能用“/”分隔。</translation>
    </message>
    <message>
        <source>The path holds “.” or an empty part; other programs may not find the file.</source>
        <translation>该路径含有“.”或空的部分；其他程序可能找不到该文件。</translation>
    </message>
    <message>
        <source>%1 is in the bag with its name in another Unicode normalization form.</source>
        <translation>包中“%1”的名称采用了另一种 Unicode 规范化形式。</translation>
    </message>
    <message>
        <source>%1 is listed before, in line %2.</source>
        <translation>“%1”已在第%2行列出。</translation>
    </message>
    <message>
        <source>The bag is of version %1, older than RFC 8493; it is judged by that version’s rules.</source>
        <translation>该包的版本为%1，早于 RFC 8493；按该版本的规则判断。</translation>
    </message>
    <message>
        <source>There is no version %1 that is known here.</source>
        <translation>此处不认识版本%1。</translation>
    </message>
    <message>
        <source>The line must be “%1:”, one space and a value.</source>
        <translation>该行必须是“%1:”、一个空格和一个值。</translation>
    </message>
    <message>
        <source>The label is spelled “%1”; some programs want “%2”.</source>
        <translation>标签写作“%1”；某些程序要求写作“%2”。</translation>
    </message>
    <message>
        <source>%1 is already in line %2; it must not be repeated.</source>
        <translation>“%1”已在第%2行出现，不得重复。</translation>
    </message>
    <message>
        <source>%1 is already in line %2; it should not be repeated.</source>
        <translation>“%1”已在第%2行出现，不应重复。</translation>
    </message>
    <message>
        <source>Payload-Oxum must be the number of bytes, a point, and the number of files.</source>
        <translation>Payload-Oxum 必须是字节数、一个点和文件数。</translation>
    </message>
    <message>
        <source>The number of bytes or files in the payload differs from Payload-Oxum.</source>
        <translation>载荷的字节数或文件数与 Payload-Oxum 不符。</translation>
    </message>
    <message>
        <source>It must have exactly two lines.</source>
        <translation>必须正好有两行。</translation>
    </message>
    <message>
        <source>The line is empty; other programs may refuse it.</source>
        <translation>该行为空；其他程序可能拒绝接受。</translation>
    </message>
    <message>
        <source>The line must be a label, a colon, one space or tab, and a value, or begin with white space to continue the line before.</source>
        <translation>该行必须是标签、冒号、一个空格或制表符和一个值，或以空白开头以接续上一行。</translation>
    </message>
    <message>
        <source>Bagging-Date should be a date like 2026-03-01.</source>
        <translation>Bagging-Date 应为日期，例如 2026-03-01。</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2.</source>
        <translation>无法把“%1”读完：%2。</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known here.</source>
        <translation>此处不认识编码“%1”。</translation>
    </message>
    <message>
        <source>It begins with a byte order mark, which a file in UTF-8 must not.</source>
        <translation>以字节顺序标记开头，UTF-8 文件中不得使用。</translation>
    </message>
    <message>
        <source>Its bytes are not in the encoding “%1”.</source>
        <translation>其字节不符合编码“%1”。</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Label stock</source>
        <translation>标签纸</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在此</translation>
    </message>
    <message>
        <source>Belongs elsewhere</source>
        <translation>属于别处</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Labels are printed for at least one exhibit number.</source>
        <translation>至少为一个物证编号打印标签。</translation>
    </message>
    <message>
        <source>%1 already has a label; give the reason for another one.</source>
        <translation>%1 已有标签；请说明为何再打印一张。</translation>
    </message>
    <message>
        <source>The label stock</source>
        <translation>标签纸</translation>
    </message>
    <message>
        <source>At least one copy of each label is printed.</source>
        <translation>每张标签至少打印一份。</translation>
    </message>
    <message>
        <source>%1 has no field “%2”.</source>
        <translation>%1 没有字段“%2”。</translation>
    </message>
    <message>
        <source>The field “%1” is not masked; %2 shows it as it is.</source>
        <translation>字段“%1”未被掩码；%2 会原样显示它。</translation>
    </message>
    <message>
        <source>The field “%1” of %2 was erased.</source>
        <translation>%2 的字段“%1”已被清除。</translation>
    </message>
    <message>
        <source>Name at least one field to reveal.</source>
        <translation>请至少指明一个要查看的字段。</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1（UTC）</translation>
    </message>
    <message>
        <source>A workbook has room for %1 items; write CSV, or choose fewer.</source>
        <translation>一个工作簿最多容纳%1件物品；请写成 CSV，或减少所选物品。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入“%1”</translation>
    </message>
    <message>
        <source>%1 could not be written as a workbook.</source>
        <translation>“%1”无法写成工作簿。</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>物证</translation>
    </message>
    <message>
        <source>On record at</source>
        <translation>登记的存放处</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>码</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>盘点人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>位置正确</translation>
    </message>
    <message>
        <source>Belong elsewhere</source>
        <translation>属于别处</translation>
    </message>
    <message>
        <source>Unknown codes</source>
        <translation>未知的码</translation>
    </message>
    <message>
        <source>Seals found broken</source>
        <translation>发现封条破损</translation>
    </message>
    <message>
        <source>Missing: on record here and not found</source>
        <translation>缺少：登记在此处而未找到</translation>
    </message>
    <message>
        <source>Found here, and on record elsewhere</source>
        <translation>在此处找到，而登记在别处</translation>
    </message>
    <message>
        <source>Unknown: codes of no item</source>
        <translation>未知：不属于任何物品的码</translation>
    </message>
    <message>
        <source>Right: found where they are on record</source>
        <translation>位置正确：在登记的存放处找到</translation>
    </message>
    <message>
        <source>Nothing to correct: all of this is already recorded.</source>
        <translation>没有可更正的内容：现有记录与此相同。</translation>
    </message>
    <message>
        <source>another item</source>
        <translation>另一件物品</translation>
    </message>
    <message>
        <source>%1: the seal %2 is on %3 already.</source>
        <translation>%1：封条 %2 已用在 %3 上。</translation>
    </message>
    <message>
        <source>%1 bore the seal %2 before; a seal is used once, so take a new one.</source>
        <translation>%1 以前用过封条 %2；封条只用一次，请换新封条。</translation>
    </message>
    <message>
        <source>%1 (%2): %3 has the same.</source>
        <translation>%1（%2）：与 %3 相同。</translation>
    </message>
    <message>
        <source>No folder can be made at %1; choose another place for the export.</source>
        <translation>无法在“%1”建立文件夹；请为导出另选位置。</translation>
    </message>
    <message>
        <source>62 mm roll</source>
        <translation>62 毫米卷纸</translation>
    </message>
    <message>
        <source>29 mm roll</source>
        <translation>29 毫米卷纸</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>……还有%1行。</translation>
    </message>
    <message>
        <source>CASE graph exported</source>
        <translation>CASE 图导出</translation>
    </message>
    <message>
        <source>Writing the graph</source>
        <translation>正在写入 CASE 图</translation>
    </message>
    <message>
        <source>Place found</source>
        <translation>发现位置</translation>
    </message>
    <message>
        <source>No witness, because</source>
        <translation>没有见证人的理由</translation>
    </message>
    <message>
        <source>Wrong digit as found, because</source>
        <translation>照实登记有误校验位的理由</translation>
    </message>
    <message>
        <source>The ledger has no entry of %1; verify the registry.</source>
        <translation>账本中没有 %1 的记录；请检验登记库。</translation>
    </message>
    <message>
        <source>There is no operation with the id %1.</source>
        <translation>没有标识为%1的行动。</translation>
    </message>
    <message>
        <source>There is no site with the id %1.</source>
        <translation>没有标识为%1的地点。</translation>
    </message>
    <message>
        <source>There is no group with the id %1.</source>
        <translation>没有标识为%1的团伙。</translation>
    </message>
    <message>
        <source>%1 is there already; an export needs a file of its own.</source>
        <translation>“%1”已存在；导出需要单独的文件。</translation>
    </message>
    <message>
        <source>The earlier checkpoint is of another station’s log.</source>
        <translation>先前的检查点属于另一个工作站的日志。</translation>
    </message>
    <message>
        <source>The earlier checkpoint states a size of %1, but the log’s is %2.</source>
        <translation>先前的检查点声明了%1条记录，而日志只有%2条。</translation>
    </message>
    <message>
        <source>The log is not the one of the earlier checkpoint, grown: at size %1 it has another root.</source>
        <translation>该日志不是先前检查点的日志增长而来：其前%1条记录的根哈希不同。</translation>
    </message>
    <message>
        <source>“%1” is no name for a file of an export.</source>
        <translation>“%1”不能用作导出文件的名称。</translation>
    </message>
    <message>
        <source>Checking the custody record</source>
        <translation>正在核验保管记录</translation>
    </message>
    <message>
        <source>A file was added or is missing outside the folder “data”.</source>
        <translation>在文件夹“data”之外，有文件被添加或缺失。</translation>
    </message>
    <message>
        <source>The list does not hold what it must.</source>
        <translation>列表中没有必须包含的内容。</translation>
    </message>
    <message>
        <source>The declaration is another than a custody record has.</source>
        <translation>声明与保管记录应有的声明不同。</translation>
    </message>
    <message>
        <source>There must be one entry %1.</source>
        <translation>必须有且只有一条“%1”。</translation>
    </message>
    <message>
        <source>The first key is not the one whose fingerprint was given.</source>
        <translation>首个密钥的指纹与所给的指纹不符。</translation>
    </message>
    <message>
        <source>The entry is not signed by the officer it names.</source>
        <translation>该记录不是由其中指名的办案人员签名的。</translation>
    </message>
    <message>
        <source>The list is not signed by the exporting officer.</source>
        <translation>列表不是由导出的办案人员签名的。</translation>
    </message>
    <message>
        <source>The checkpoint is of another log.</source>
        <translation>该检查点属于另一个日志。</translation>
    </message>
    <message>
        <source>The checkpoint that the record is compared with is not one of this log’s station.</source>
        <translation>用来与保管记录对照的检查点不属于此日志的工作站。</translation>
    </message>
    <message>
        <source>The record holds no proof for a checkpoint of size %1; ask for one that was made with --since this checkpoint.</source>
        <translation>保管记录中没有针对%1条记录的检查点的证明；请索取用 --since 指明该检查点而制作的保管记录。</translation>
    </message>
    <message>
        <source>The log of the record is not that of the checkpoint: one of the two was made from a forged log.</source>
        <translation>保管记录的日志不是该检查点的日志：两者之一出自伪造的日志。</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>缺少该文件。</translation>
    </message>
    <message>
        <source>The last line has no end.</source>
        <translation>最后一行没有结束。</translation>
    </message>
    <message>
        <source>The line is not of the form that this list has.</source>
        <translation>该行不符合此列表的形式。</translation>
    </message>
    <message>
        <source>This is neither an entry nor the signature of one.</source>
        <translation>这既不是记录，也不是记录的签名。</translation>
    </message>
    <message>
        <source>The list is not the one that the entry of this export states: a step was left out, or added.</source>
        <translation>列表与本次导出的记录所述不符：有步骤被遗漏或添加。</translation>
    </message>
    <message>
        <source>The step does not follow the one before it.</source>
        <translation>该步骤与前一步骤不衔接。</translation>
    </message>
    <message>
        <source>The items are not those that the entry of this export names.</source>
        <translation>物品与本次导出的记录所指名的不符。</translation>
    </message>
    <message>
        <source>The disclosure is of no entry of the record.</source>
        <translation>该披露项不属于保管记录中的任何记录。</translation>
    </message>
    <message>
        <source>It is disclosed, but an entry records that it is not.</source>
        <translation>该内容已披露，而有记录称其未披露。</translation>
    </message>
    <message>
        <source>It is withheld, but no entry records that.</source>
        <translation>该内容已隐去，却没有记录说明。</translation>
    </message>
    <message>
        <source>It is not what was sealed.</source>
        <translation>与所密封的内容不符。</translation>
    </message>
    <message>
        <source>The attachments are not those that the entries name.</source>
        <translation>附件与各记录所指名的不符。</translation>
    </message>
    <message>
        <source>A node is not under the root, or is under two nodes.</source>
        <translation>有节点不在根之下，或同时在两个节点之下。</translation>
    </message>
    <message>
        <source>The entries are not those of the checkpoint.</source>
        <translation>各记录与检查点所述不符。</translation>
    </message>
    <message>
        <source>The entry is not the one of this number in the log.</source>
        <translation>该记录不是日志中此编号的记录。</translation>
    </message>
    <message>
        <source>The entry has no place in the tree.</source>
        <translation>该记录在树中没有位置。</translation>
    </message>
    <message>
        <source>This is no node that has to be given.</source>
        <translation>这不是必须给出的节点。</translation>
    </message>
    <message>
        <source>%1 and %2 do not join to %3.</source>
        <translation>%1与%2合并的结果不是%3。</translation>
    </message>
    <message>
        <source>The log is not the one of the earlier checkpoint, grown.</source>
        <translation>该日志不是先前检查点的日志增长而来。</translation>
    </message>
    <message>
        <source>%1 could not be written: a file has grown meanwhile.</source>
        <translation>无法写入“%1”：期间有文件增大。</translation>
    </message>
    <message>
        <source>The registry’s log is shorter than that of the record: entries were removed from it, or it is another registry.</source>
        <translation>登记库的日志短于保管记录的日志：其中的记录被删除，或者这是另一个登记库。</translation>
    </message>
    <message>
        <source>The log of the record is not that of the registry: one of the two was forged.</source>
        <translation>保管记录的日志不是该登记库的日志：两者之一是伪造的。</translation>
    </message>
    <message>
        <source>The record does not show every step that the item had when it was made.</source>
        <translation>保管记录没有列明制作时该物品已有的全部步骤。</translation>
    </message>
    <message>
        <source>The record ends with step %1 of this item; the registry has %2 by now.</source>
        <translation>保管记录止于该物品的第%1步；登记库中现已有第%2步。</translation>
    </message>
    <message>
        <source>The tables of %1 were made by another version of Sealbook. Rebuild them from the ledger, which does not change: sealbook-cli -R %1 rebuild</source>
        <translation>%1 的数据表由另一版本的 Sealbook 生成。请根据账本重新生成数据表（账本不变）：sealbook-cli -R %1 rebuild</translation>
    </message>
    <message>
        <source>Indexing what can be searched</source>
        <translation>正在为搜索建立索引</translation>
    </message>
    <message>
        <source>%1 is a file; unpack it first, and give the folder.</source>
        <translation>%1 是一个文件；请先解压，再给出文件夹。</translation>
    </message>
    <message>
        <source>no reason is given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>This is no reply of a time-stamping authority (RFC 3161, DER).</source>
        <translation>这不是时间戳机构的答复（RFC 3161，DER）。</translation>
    </message>
    <message>
        <source>The time-stamping authority refused: %1.</source>
        <translation>时间戳机构拒绝：%1。</translation>
    </message>
    <message>
        <source>The reply of the time-stamping authority holds no time stamp.</source>
        <translation>时间戳机构的答复中没有时间戳。</translation>
    </message>
    <message>
        <source>The time stamp states no time that can be read.</source>
        <translation>时间戳中没有可读出的时间。</translation>
    </message>
    <message>
        <source>There is no certificate in PEM form of the time-stamping authority to trust.</source>
        <translation>没有可信任的时间戳机构 PEM 证书。</translation>
    </message>
    <message>
        <source>The time-stamping authority&apos;s certificate was not valid at the time that the stamp states.</source>
        <translation>在时间戳所载的时间，时间戳机构的证书不在有效期内。</translation>
    </message>
    <message>
        <source>The certificate that signed the time stamp is not meant for time stamps.</source>
        <translation>签署时间戳的证书不是用于时间戳的证书。</translation>
    </message>
    <message>
        <source>The time stamp is not signed under the trusted certificate; it comes from another authority.</source>
        <translation>时间戳不是在受信任的证书之下签署的；它来自另一个机构。</translation>
    </message>
    <message>
        <source>The time stamp does not answer this query: its nonce is another. It may be an old reply that is shown again.</source>
        <translation>时间戳不是对此请求的答复：随机数不同。可能是重放的旧答复。</translation>
    </message>
    <message>
        <source>The time stamp does not belong to this checkpoint.</source>
        <translation>时间戳不属于此检查点。</translation>
    </message>
    <message>
        <source>The time stamp&apos;s signature is not right.</source>
        <translation>时间戳的签名不正确。</translation>
    </message>
    <message>
        <source>The time stamp is not of a SHA-256 digest.</source>
        <translation>时间戳针对的不是 SHA-256 摘要。</translation>
    </message>
    <message>
        <source>This is no query to a time-stamping authority (RFC 3161, DER).</source>
        <translation>这不是给时间戳机构的请求（RFC 3161，DER）。</translation>
    </message>
    <message>
        <source>The query was about something else.</source>
        <translation>请求针对的是其他内容。</translation>
    </message>
    <message>
        <source>This time stamp is kept already.</source>
        <translation>此时间戳已经保存。</translation>
    </message>
    <message>
        <source>This time stamp does not belong to any checkpoint for which one was requested here.</source>
        <translation>此时间戳不属于在此申请过时间戳的任何检查点。</translation>
    </message>
    <message>
        <source>The checkpoint of size %1, of which there is a time stamp, is missing.</source>
        <translation>有时间戳的检查点（%1 条记录）缺失。</translation>
    </message>
    <message>
        <source>An entry is dated after the time stamp of its checkpoint: the station’s clock was ahead.</source>
        <translation>有一条记录的时间晚于其检查点的时间戳：本站时钟偏快。</translation>
    </message>
    <message>
        <source>The time stamp of the checkpoint of size %1: %2</source>
        <translation>检查点（%1 条记录）的时间戳：%2</translation>
    </message>
    <message>
        <source>This time stamp is not among those that the registry keeps.</source>
        <translation>此时间戳不在登记库保存的时间戳之中。</translation>
    </message>
    <message>
        <source>A time stamp in the registry is not right: %1 Verify the registry before anything is exported.</source>
        <translation>登记库中有一个时间戳不正确：%1导出之前请先核验登记库。</translation>
    </message>
    <message>
        <source>A file of the time stamps was added or is missing.</source>
        <translation>时间戳的文件有增加或缺失。</translation>
    </message>
    <message>
        <source>The checkpoint is not the one of its name.</source>
        <translation>检查点与其文件名不符。</translation>
    </message>
    <message>
        <source>Auditor (signature)</source>
        <translation>审计人（签名）</translation>
    </message>
    <message>
        <source>Description of evidence</source>
        <translation>物证描述</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description: model, serial number, condition, marks</source>
        <translation>描述：型号、序列号、状况、标记</translation>
    </message>
    <message>
        <source>Chain of custody</source>
        <translation>保管链</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Released by, or done by</source>
        <translation>移交人或经手人</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Comments, location</source>
        <translation>备注、地点</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Signed paper, SHA-256</source>
        <translation>签字文件 SHA-256</translation>
    </message>
    <message>
        <source>Nothing follows</source>
        <translation>以下空白</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>所附文件</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收存时间</translation>
    </message>
    <message>
        <source>(name withheld or erased)</source>
        <translation>（文件名已隐去或清除）</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Submitting officer</source>
        <translation>送交人</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Date and time seized</source>
        <translation>扣押日期和时间</translation>
    </message>
    <message>
        <source>Location of seizure</source>
        <translation>扣押地点</translation>
    </message>
    <message>
        <source>Seized from</source>
        <translation>原持有人</translation>
    </message>
    <message>
        <source>Confirmed by the second officer</source>
        <translation>第二办案人确认</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>To be received by</source>
        <translation>待接收人</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>存放于</translation>
    </message>
    <message>
        <source>Every entry about this item has a number; the newest is %1, and none is left out.</source>
        <translation>有关本物证的每条记录均有编号，最新一条为第%1条，无一遗漏。</translation>
    </message>
    <message>
        <source>Two entries claim the same step: the chain is disputed.</source>
        <translation>有两条记录声称为同一步骤：保管链存在争议。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>Size (bytes)</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Each digest was computed from the file when it was taken in, and is computed again whenever the file is read: anyone who has the file can compute it too.</source>
        <translation>每个校验值均在文件收存时计算，每次读取时重新核对；持有该文件者均可自行计算。</translation>
    </message>
    <message>
        <source>Made in three copies: one for the holder, one for the custodian, one for the file.</source>
        <translation>本清单一式三份：一份交持有人，一份交保管人，一份附卷。</translation>
    </message>
    <message>
        <source>those listed on this form</source>
        <translation>本表所列各项</translation>
    </message>
    <message>
        <source>Final disposal authority</source>
        <translation>最终处置授权</translation>
    </message>
    <message>
        <source>These items are no longer needed as evidence, and are authorised for disposal by the way that is marked.</source>
        <translation>下列物品不再需要作为证据，准予按所标方式处置。</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>处置方式</translation>
    </message>
    <message>
        <source>as marked in the list</source>
        <translation>见清单所标</translation>
    </message>
    <message>
        <source>Authority (order, decision)</source>
        <translation>依据（裁定、决定）</translation>
    </message>
    <message>
        <source>Authorising officer (name, ID, signature)</source>
        <translation>批准人（姓名、编号、签名）</translation>
    </message>
    <message>
        <source>Evidence custodian (name, ID, signature)</source>
        <translation>物证保管人（姓名、编号、签名）</translation>
    </message>
    <message>
        <source>Witness to destruction of evidence</source>
        <translation>物证销毁见证</translation>
    </message>
    <message>
        <source>The items were destroyed by the evidence custodian in my presence on the date given.</source>
        <translation>上述物品于所载日期由物证保管人当我面销毁。</translation>
    </message>
    <message>
        <source>Destroyed by</source>
        <translation>销毁人</translation>
    </message>
    <message>
        <source>Destroyed at</source>
        <translation>销毁时间</translation>
    </message>
    <message>
        <source>Witness to destruction (name, ID, signature)</source>
        <translation>销毁见证人（姓名、编号、签名）</translation>
    </message>
    <message>
        <source>Second witness (name, ID, signature)</source>
        <translation>第二见证人（姓名、编号、签名）</translation>
    </message>
    <message>
        <source>Release to lawful owner</source>
        <translation>发还合法所有人</translation>
    </message>
    <message>
        <source>The items were released to the person named, who certifies, under penalty of law, to be their lawful owner.</source>
        <translation>上述物品已发还下列人员，其保证为合法所有人，如有虚假，愿负法律责任。</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>Released at</source>
        <translation>移交时间</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Copy of identification attached</source>
        <translation>附身份证件复印件</translation>
    </message>
    <message>
        <source>Lawful owner (signature)</source>
        <translation>合法所有人（签名）</translation>
    </message>
    <message>
        <source>Evidence custodian (signature)</source>
        <translation>物证保管人（签名）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To, or by</source>
        <translation>交付对象或经手人</translation>
    </message>
    <message>
        <source>Number of items</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>What is not marked is still in custody, and is marked by hand once it is decided; the signed paper is then attached to the step.</source>
        <translation>未标记者仍在保管中，决定后以手工标记；签字文件随后附于该步骤。</translation>
    </message>
    <message>
        <source>List of seized items</source>
        <translation>扣押清单</translation>
    </message>
    <message>
        <source>List of electronic data</source>
        <translation>电子数据清单</translation>
    </message>
    <message>
        <source>Sealing record</source>
        <translation>封存笔录</translation>
    </message>
    <message>
        <source>Chain-of-custody record</source>
        <translation>物证保管链记录</translation>
    </message>
    <message>
        <source>Case inventory</source>
        <translation>案件物证总清单</translation>
    </message>
    <message>
        <source>Disposal record</source>
        <translation>物证处置记录</translation>
    </message>
    <message>
        <source>There is no item to put on the form.</source>
        <translation>没有可列入表单的物品。</translation>
    </message>
    <message>
        <source>Reading the items</source>
        <translation>正在读取物品</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>%1 (as found)</source>
        <translation>%1（照原样）</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Hand-over list</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <source>Three copies: file, who releases, who receives</source>
        <translation>一式三份：存档、移交人、接收人</translation>
    </message>
    <message>
        <source>The receiver has no key and signs on paper; the scan is attached to each item.</source>
        <translation>接收人无签名密钥，在纸上签字；扫描件将附于每件物品。</translation>
    </message>
    <message>
        <source>Released by (signature)</source>
        <translation>移交人（签名）</translation>
    </message>
    <message>
        <source>Received by (signature)</source>
        <translation>接收人（签名）</translation>
    </message>
    <message>
        <source>Witness (signature)</source>
        <translation>见证人（签名）</translation>
    </message>
    <message>
        <source>Refused items and why</source>
        <translation>拒收物品及理由</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Made by (signature)</source>
        <translation>制表人（签名）</translation>
    </message>
    <message>
        <source>Checked by (signature)</source>
        <translation>核对人（签名）</translation>
    </message>
    <message>
        <source>seal found broken</source>
        <translation>封条破损</translation>
    </message>
    <message>
        <source>The seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>封条编号</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Further photographs that are attached: %1.</source>
        <translation>另附照片：%1张。</translation>
    </message>
    <message>
        <source>Seal now</source>
        <translation>现有封条</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>未封存</translation>
    </message>
    <message>
        <source>The item was sealed in the presence of those who sign. Nobody can use or open it without the seal showing it.</source>
        <translation>本物证在下列签名人员在场时封存。在不解除封存状态的情况下，任何人无法使用、启动或者打开。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Holder (signature, fingerprint)</source>
        <translation>持有人（签名、捺指印）</translation>
    </message>
    <message>
        <source>Custodian (signature)</source>
        <translation>保管人（签名）</translation>
    </message>
    <message>
        <source>First officer (signature)</source>
        <translation>第一办案人（签名）</translation>
    </message>
    <message>
        <source>Second officer (signature)</source>
        <translation>第二办案人（签名）</translation>
    </message>
    <message>
        <source>Authority in charge (seal)</source>
        <translation>办案单位（盖章）</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Numbers of cards are shown in part; the ledger holds them whole, under seal.</source>
        <translation>卡号仅部分显示；账本以密封字段保存全部号码。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Chinese and English, side by side</source>
        <translation>中英文对照</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可打印的内容。</translation>
    </message>
    <message>
        <source>The code is a checkpoint of the ledger: what the registry was when this page was printed. The audit of Sealbook compares it with the registry as it is.</source>
        <translation>二维码是账本的检查点，即打印本页时登记库的状态。Sealbook 的审计会将其与登记库现状进行比对。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>This picture cannot be shown on paper; see the file.</source>
        <translation>此图无法在纸上显示，见文件本身。</translation>
    </message>
    <message>
        <source>Taken by (signature)</source>
        <translation>盘点人（签名）</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Fingerprint of the first key of the registry (SHA-256)</source>
        <translation>登记库首个密钥指纹（SHA-256）</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>已隐去</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>现存放处</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Seal broken</source>
        <translation>封条破损</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>接收回执</translation>
    </message>
    <message>
        <source>Answer to a hand-over list</source>
        <translation>对移交清单的答复</translation>
    </message>
    <message>
        <source>Refused: the releasing officer remains responsible</source>
        <translation>已拒收：仍由移交人负责</translation>
    </message>
    <message>
        <source>Why refused</source>
        <translation>拒收理由</translation>
    </message>
    <message>
        <source>The receiver has no key and signed on paper; the scan is attached to each item.</source>
        <translation>接收人无签名密钥，已在纸上签字；扫描件附于每件物品。</translation>
    </message>
    <message>
        <source>The password is wrong. Type it again; check Caps Lock and the keyboard’s language.</source>
        <translation>密码不正确。请重新输入，并检查大写锁定和键盘语言。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>its answer is too large to be one</source>
        <translation>答复过大，不可能是时间戳</translation>
    </message>
    <message>
        <source>it sends one to %1; if that is right, give this address</source>
        <translation>它转到%1；如果正确，请填写该地址</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>it answers with something else (%1)</source>
        <translation>答复的是其他内容（%1）</translation>
    </message>
    <message>
        <source>“%1” is no address of a time-stamping authority; expected is one that begins with https:// or http://.</source>
        <translation>“%1”不是时间戳机构的地址；地址应以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>The time-stamping authority at %1 gave no time stamp: %2.</source>
        <translation>位于%1的时间戳机构没有给出时间戳：%2。</translation>
    </message>
    <message>
        <source>Industrial and Commercial Bank of China</source>
        <translation>中国工商银行</translation>
    </message>
    <message>
        <source>Agricultural Bank of China</source>
        <translation>中国农业银行</translation>
    </message>
    <message>
        <source>Bank of China</source>
        <translation>中国银行</translation>
    </message>
    <message>
        <source>China Construction Bank</source>
        <translation>中国建设银行</translation>
    </message>
    <message>
        <source>Bank of Communications</source>
        <translation>交通银行</translation>
    </message>
    <message>
        <source>China Merchants Bank</source>
        <translation>招商银行</translation>
    </message>
    <message>
        <source>Postal Savings Bank of China</source>
        <translation>中国邮政储蓄银行</translation>
    </message>
    <message>
        <source>China Minsheng Bank</source>
        <translation>中国民生银行</translation>
    </message>
    <message>
        <source>Industrial Bank</source>
        <translation>兴业银行</translation>
    </message>
    <message>
        <source>%1 entries of log %2, root %3</source>
        <translation>日志%2的%1条记录，根哈希%3</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>记录%1</translation>
    </message>
    <message>
        <source>%1 entries and %2 files</source>
        <translation>%1条记录和%2个文件</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1条记录</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1个文件</translation>
    </message>
    <message>
        <source>%1 entries, %2 checkpoints and %3 files (%4) in %5 s.</source>
        <translation>用时%5秒，核验%1条记录、%2个检查点和%3个文件（%4）。</translation>
    </message>
    <message>
        <source>Audit of %1 by %2: %3 in %4 s.</source>
        <translation>%2对%1的审计：%3，用时%4秒。</translation>
    </message>
    <message>
        <source>At most %1 copies of each label are printed.</source>
        <translation>每个标签最多打印 %1 份。</translation>
    </message>
    <message>
        <source>A sheet of %1 has the positions 0 to %2; %3 is not one of them.</source>
        <translation>%1 的一张纸上有 0 到 %2 号位置；其中没有 %3 号。</translation>
    </message>
    <message>
        <source>The labels are recorded as printed, yet they were not written: %1 Print them again, with that as the reason.</source>
        <translation>标签已记录为打印，但未能写出：%1请以此为理由重新打印。</translation>
    </message>
    <message>
        <source>Checkpoint %1</source>
        <translation>检查点 %1</translation>
    </message>
    <message>
        <source>“%1” is no label stock; there are: %2.</source>
        <translation>没有“%1”这种标签纸；可选：%2。</translation>
    </message>
    <message>
        <source>“%1” is no language of a form; expected is en, zh or both.</source>
        <translation>“%1”不是表格的语言，应为 en、zh 或 both。</translation>
    </message>
    <message>
        <source>The entry is signed with a key that no earlier entry names.</source>
        <translation>签署该记录的密钥，没有更早的记录指明过。</translation>
    </message>
    <message>
        <source>The file is not UTF-8.</source>
        <translation>文件不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>The file is not named by the entry's number, or the entry has another form.</source>
        <translation>文件名不是记录的编号，或记录的格式不符。</translation>
    </message>
    <message>
        <source>No seal of this item is on record: there is nothing to sign.</source>
        <translation>本物证没有封条记录，无须签名。</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>An entry cannot be read</source>
        <translation>记录无法读取</translation>
    </message>
    <message>
        <source>An entry does not have the form of its kind</source>
        <translation>记录不符合其类型的格式</translation>
    </message>
    <message>
        <source>A column differs from its entry</source>
        <translation>数据列与记录不符</translation>
    </message>
    <message>
        <source>A signature does not verify</source>
        <translation>签名验证不通过</translation>
    </message>
    <message>
        <source>A signer is not enrolled</source>
        <translation>签名人未登记</translation>
    </message>
    <message>
        <source>An entry is missing</source>
        <translation>缺少记录</translation>
    </message>
    <message>
        <source>A log has two histories</source>
        <translation>日志有两个互相矛盾的历史</translation>
    </message>
    <message>
        <source>The chain of a log is broken</source>
        <translation>日志链断裂</translation>
    </message>
    <message>
        <source>An entry is out of order in time</source>
        <translation>记录的时间顺序有误</translation>
    </message>
    <message>
        <source>The steps of a subject do not run on</source>
        <translation>对象的步骤不连续</translation>
    </message>
    <message>
        <source>The chain of a subject is broken</source>
        <translation>对象的记录链断裂</translation>
    </message>
    <message>
        <source>The hash tree is not that of the entries</source>
        <translation>哈希树与记录不符</translation>
    </message>
    <message>
        <source>A checkpoint is not rightly signed</source>
        <translation>检查点签名无效</translation>
    </message>
    <message>
        <source>A checkpoint belongs to another history</source>
        <translation>检查点属于另一个历史</translation>
    </message>
    <message>
        <source>Entries that a checkpoint counted are missing</source>
        <translation>检查点所计的记录缺失</translation>
    </message>
    <message>
        <source>The file of a checkpoint cannot be read</source>
        <translation>检查点文件无法读取</translation>
    </message>
    <message>
        <source>A time stamp does not verify</source>
        <translation>时间戳验证不通过</translation>
    </message>
    <message>
        <source>The time of a time stamp is not that of its checkpoint</source>
        <translation>时间戳的时间与其检查点不符</translation>
    </message>
    <message>
        <source>The file of a time stamp cannot be read</source>
        <translation>时间戳文件无法读取</translation>
    </message>
    <message>
        <source>The signer of an entry had no right to make it</source>
        <translation>签名人无权作出该记录</translation>
    </message>
    <message>
        <source>An entry breaks a rule</source>
        <translation>记录违反规则</translation>
    </message>
    <message>
        <source>A custody record leaves out a step</source>
        <translation>保管记录遗漏步骤</translation>
    </message>
    <message>
        <source>A table differs from the ledger</source>
        <translation>数据表与账本不符</translation>
    </message>
    <message>
        <source>The structure of the database was changed</source>
        <translation>数据库结构被改动</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>A file is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>A file was changed or cannot be read</source>
        <translation>文件被改动或无法读取</translation>
    </message>
    <message>
        <source>A file belongs to no entry</source>
        <translation>文件不属于任何记录</translation>
    </message>
    <message>
        <source>A file is left over from an intake</source>
        <translation>未完成的添加操作遗留的文件</translation>
    </message>
    <message>
        <source>A disclosure is missing</source>
        <translation>缺少披露项</translation>
    </message>
    <message>
        <source>A disclosure was changed</source>
        <translation>披露项被改动</translation>
    </message>
    <message>
        <source>A disclosure belongs to no entry</source>
        <translation>披露项不属于任何记录</translation>
    </message>
    <message>
        <source>%1 The entry for the export remains; an entry is never taken back.</source>
        <translation>%1 记录此次导出的条目仍然保留；条目从不撤回。</translation>
    </message>
    <message>
        <source>The list does not hold the files in “data”, each once and under the very name that it has.</source>
        <translation>该清单所列并非“data”中的文件（每个一次，且与其名称完全一致）。</translation>
    </message>
    <message>
        <source>The entry of this export is not the first of its subject.</source>
        <translation>此次导出的条目不是其对象的第一条。</translation>
    </message>
    <message>
        <source>No file can be made at %1; choose another place for the export.</source>
        <translation>无法在 %1 处创建文件；请为导出另选位置。</translation>
    </message>
    <message>
        <source>A disclosure is not canonical JSON.</source>
        <translation>披露项不是规范形式的JSON。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第%2行</translation>
    </message>
    <message>
        <source>Newer rules adopted</source>
        <translation>启用新规则</translation>
    </message>
    <message>
        <source>Station’s key exchanged</source>
        <translation>更换工作站密钥</translation>
    </message>
    <message>
        <source>Officer’s key exchanged</source>
        <translation>更换办案人员密钥</translation>
    </message>
    <message>
        <source>No officer rightly answers for a checkpoint</source>
        <translation>检查点没有办案人员的有效副署</translation>
    </message>
    <message>
        <source>An entry names a checkpoint that the log never had</source>
        <translation>条目所载检查点在该日志中从未存在</translation>
    </message>
    <message>
        <source>the rules in force know no such member.</source>
        <translation>现行规则没有这一项。</translation>
    </message>
    <message>
        <source>the entry must name the log’s newest checkpoint.</source>
        <translation>条目必须载明该日志最新的检查点。</translation>
    </message>
    <message>
        <source>This is not an officer’s cosignature of a checkpoint.</source>
        <translation>这不是办案人员对检查点的副署。</translation>
    </message>
    <message>
        <source>The entry is signed with a key that was exchanged before.</source>
        <translation>条目由已被更换的密钥签署。</translation>
    </message>
    <message>
        <source>The entry names a checkpoint of size %1 that the log before it does not have.</source>
        <translation>条目载明大小为 %1 的检查点，而其之前的日志并无此检查点。</translation>
    </message>
    <message>
        <source>The log is judged by rules %1; this version of Sealbook knows them up to %2. Install the newer version.</source>
        <translation>该日志适用规则 %1；本版本的 Sealbook 只支持到规则 %2。请安装较新版本。</translation>
    </message>
    <message>
        <source>The entry is in a log that no station of this registry has.</source>
        <translation>条目所在的日志不属于本登记库的任何工作站。</translation>
    </message>
    <message>
        <source>The key of %1 that signed this was exchanged before.</source>
        <translation>签署此条目的 %1 的密钥此前已被更换。</translation>
    </message>
    <message>
        <source>Rules are adopted by an entry about the registry itself.</source>
        <translation>启用规则的条目必须针对登记库本身。</translation>
    </message>
    <message>
        <source>A station’s key is exchanged in its own log.</source>
        <translation>工作站密钥只能在其自己的日志中更换。</translation>
    </message>
    <message>
        <source>An officer or a station has, or had, this key already.</source>
        <translation>已有办案人员或工作站正在使用或曾使用此密钥。</translation>
    </message>
    <message>
        <source>The checkpoint of size %1: %2</source>
        <translation>大小为 %1 的检查点：%2</translation>
    </message>
    <message>
        <source>it is cosigned with the key %1, which no officer had then.</source>
        <translation>副署所用密钥 %1 当时不属于任何办案人员。</translation>
    </message>
    <message>
        <source>it is cosigned by %1, who was suspended.</source>
        <translation>由已停用的 %1 副署。</translation>
    </message>
    <message>
        <source>the cosignature of %1 is not right.</source>
        <translation>%1 的副署无效。</translation>
    </message>
    <message>
        <source>no officer cosigned it.</source>
        <translation>没有办案人员副署。</translation>
    </message>
    <message>
        <source>it is cosigned, and is no checkpoint.</source>
        <translation>有副署，但它不是检查点。</translation>
    </message>
    <message>
        <source>it is cosigned, and the registry does not have it.</source>
        <translation>有副署，但登记库中没有该检查点。</translation>
    </message>
    <message>
        <source>%1, recorded %2</source>
        <comment>when it happened, when it was recorded</comment>
        <translation>%1（%2 记录）</translation>
    </message>
    <message>
        <source>%1 (the clock was behind the ledger)</source>
        <translation>%1（当时时钟落后于账本）</translation>
    </message>
    <message>
        <source>The step happened at %1, %2 ago. Check the date; if it is right, confirm it and give the reason for recording it only now.</source>
        <translation>该步骤发生于 %1，距今 %2。请核对日期；如果无误，请确认并写明现在才记录的理由。</translation>
    </message>
    <message>
        <source>The time of the payment</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>The time of seizure</source>
        <translation>扣押时间</translation>
    </message>
    <message>
        <source>The clock of this machine is behind the ledger&apos;s newest entry by %1; check it.</source>
        <translation>本机时钟比账本最新一条记录落后 %1；请检查时钟。</translation>
    </message>
    <message>
        <source>The time that the clock of this machine shows</source>
        <translation>本机时钟显示的时间</translation>
    </message>
    <message>
        <source>The entry is about an item that no entry before it registers.</source>
        <translation>该记录所涉物品此前没有任何登记记录。</translation>
    </message>
    <message>
        <source>%1 is registered already.</source>
        <translation>%1 已经登记。</translation>
    </message>
    <message>
        <source>%1 is out of custody (%2); nothing can follow.</source>
        <translation>%1 已脱离保管（%2）；其后不能再有任何步骤。</translation>
    </message>
    <message>
        <source>%1 was released and is not yet received; it must first be received, refused or recalled.</source>
        <translation>%1 已移交但尚未接收；必须先接收、拒收或撤回。</translation>
    </message>
    <message>
        <source>%1 is held by a person without a key. First release it on their signed paper to the officer in charge, and receive it.</source>
        <translation>%1 由没有密钥的人员保管。请先凭其签字的纸质单据移交给经办人员，并办理接收。</translation>
    </message>
    <message>
        <source>%1 is held by another officer; have it released to you and receive it first.</source>
        <translation>%1 由另一名办案人员保管；请先让对方移交给您并接收。</translation>
    </message>
    <message>
        <source>%1 is sealed with %2; open that seal first, or record that it was found broken.</source>
        <translation>%1 已用封条 %2 封存；请先开封，或记录发现封条破损。</translation>
    </message>
    <message>
        <source>There is no such container.</source>
        <translation>没有这样的容器物品。</translation>
    </message>
    <message>
        <source>An officer registers what they seized themselves, or what a person without a key seized: another officer cannot be the first of those who seized it.</source>
        <translation>办案人员只能登记自己扣押的物品，或由没有密钥的人员扣押的物品：扣押人中的第一人不能是另一名办案人员。</translation>
    </message>
    <message>
        <source>The step cannot have happened at %1: the item was seized only at %2.</source>
        <translation>该步骤不可能发生于 %1：物品于 %2 才被扣押。</translation>
    </message>
    <message>
        <source>The step cannot have happened at %1, which is in the future.</source>
        <translation>该步骤不可能发生于 %1：该时间在未来。</translation>
    </message>
    <message>
        <source>%1 serves this case already.</source>
        <translation>%1 已用于该案件。</translation>
    </message>
    <message>
        <source>Older rules allowed an entry that today&apos;s forbid</source>
        <translation>旧规则允许而现行规则禁止的记录</translation>
    </message>
    <message>
        <source>a date from 1990 on, such as 2026-03-01</source>
        <translation>1990 年以后的日期，例如 2026-03-01</translation>
    </message>
    <message>
        <source>%1, %2, is before 1990; check the year.</source>
        <translation>%1（%2）早于 1990 年；请检查年份。</translation>
    </message>
    <message>
        <source>%1, %2, is in the future.</source>
        <translation>%1（%2）在未来。</translation>
    </message>
    <message>
        <source>The date %1 is before 1990; check the year.</source>
        <translation>日期 %1 早于 1990 年；请检查年份。</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>The rules that were in force then allowed it, today&apos;s forbid it: %1</source>
        <translation>当时的规则允许，现行规则禁止：%1</translation>
    </message>
    <message>
        <source>The time of the step</source>
        <translation>该步骤的时间</translation>
    </message>
    <message>
        <source>This password is among the first that are tried: a common word, a name, keys in a row or a number, with little added. Take four words that have nothing to do with each other, for example.</source>
        <translation>这个口令很容易被猜到：常用词、姓名、相邻按键或数字，只加了很少的内容。例如可以用四个互不相关的词。</translation>
    </message>
    <message>
        <source>The key of %1 was exchanged. Sign in again with the new password.</source>
        <translation>%1的密钥已更换。请用新口令重新登录。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. The next try is possible in %1 s.</source>
        <translation>口令输错次数过多。%1秒后可以再试。</translation>
    </message>
    <message>
        <source>A file is left over from an intake that did not finish; the next sign-in or intake clears it away.</source>
        <translation>有一个文件是未完成的添加操作遗留的，下次登录或添加时会清除。</translation>
    </message>
    <message>
        <source>%1 is a symbolic link or no folder. A folder of the registry is expected there; nothing in it was read or changed.</source>
        <translation>%1是符号链接或不是文件夹。此处应为登记库的文件夹；其中的内容未被读取或更改。</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>%1 is a symbolic link; it is not followed.</source>
        <translation>%1是符号链接，不予跟随。</translation>
    </message>
    <message>
        <source>symbolic link</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <source>A key slot was changed or belongs to another officer.</source>
        <translation>密钥槽已被更改，或属于其他人员。</translation>
    </message>
    <message>
        <source>This officer may not use this station: they have no key slot here. An administrator gives one by reinstating them.</source>
        <translation>该人员不能使用此站点：这里没有其密钥槽。管理员恢复该人员后即可获得。</translation>
    </message>
    <message>
        <source>%1 is no regular file of the registry alone (a symbolic link, a hard link or a pipe); it was not opened.</source>
        <translation>%1不是登记库独有的普通文件（而是符号链接、硬链接或管道），未予打开。</translation>
    </message>
    <message>
        <source>Other accounts of this machine can read this registry. This closes it to them: chmod -R go-rwx -- &apos;%1&apos;</source>
        <translation>本机其他账户可以读取此登记库。用以下命令关闭访问：chmod -R go-rwx -- '%1'</translation>
    </message>
    <message>
        <source>The organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The seal number</source>
        <translation>封条编号</translation>
    </message>
    <message>
        <source>The name “%1” looks like “%2”, which is taken already.</source>
        <translation>名称“%1”看起来像已被使用的“%2”。</translation>
    </message>
    <message>
        <source>“%1” looks like the name of “%2”, who is already an officer.</source>
        <translation>“%1”看起来像已登记人员“%2”的姓名。</translation>
    </message>
    <message>
        <source>“%1” looks like the number of an existing case.</source>
        <translation>“%1”看起来像某个已有案件的编号。</translation>
    </message>
    <message>
        <source>The card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>It is kept as given.</source>
        <translation>按所述保留。</translation>
    </message>
    <message>
        <source>The card number is that of %1, which was seized; name the exhibit.</source>
        <translation>此卡号属于已扣押的 %1；请写明该物品编号。</translation>
    </message>
    <message>
        <source>The same payment (victim, amount, time and card) is recorded in this case already.</source>
        <translation>此案件中已记录过同一笔付款（受害人、金额、时间和卡均相同）。</translation>
    </message>
    <message>
        <source>The province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>The phone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>The phone number is as found: %1</source>
        <translation>电话号码照录，理由：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The identity number</source>
        <translation>身份证件号码</translation>
    </message>
    <message>
        <source>The identity number is that of %1 too.</source>
        <translation>%1 的身份证件号码与此相同。</translation>
    </message>
    <message>
        <source>A person named “%1” is already recorded.</source>
        <translation>已登记过名为“%1”的人。</translation>
    </message>
    <message>
        <source>The name “%1” looks like that of “%2”, who is recorded already.</source>
        <translation>姓名“%1”看起来像已登记的“%2”。</translation>
    </message>
    <message>
        <source>Read it again; if it is really printed like this, record it as found and give the reason.</source>
        <translation>请重新核读；如原件确实如此，请照录并写明理由。</translation>
    </message>
    <message>
        <source>%1 “%2” can be read as %3 or as %4: write it without commas and blanks, and with a point only before decimals.</source>
        <translation>%1“%2”可读作 %3，也可读作 %4：请不用逗号和空格书写，小数点只用在小数之前。</translation>
    </message>
    <message>
        <source>%1 “%2” is no number of at most %3 decimals.</source>
        <translation>%1“%2”不是数字，或小数超过 %3 位。</translation>
    </message>
    <message>
        <source>%1 “%2” is no whole number: expected are digits only.</source>
        <translation>%1“%2”不是整数：只应有数字。</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>The country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>The reason for no witness</source>
        <translation>无见证人的理由</translation>
    </message>
    <message>
        <source>The purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>The source device</source>
        <translation>来源设备</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 (%2) is the same as %3 of this item; read both again.</source>
        <translation>%1（%2）与此物品的 %3 相同；请重新核读两者。</translation>
    </message>
    <message>
        <source>%1 is a long number changed by a spreadsheet, not the number itself; format its column as text and enter it again.</source>
        <translation>%1是电子表格改写长号码后的样子，不是号码本身；请把该列设为文本格式后重新录入。</translation>
    </message>
    <message>
        <source>%1 ends in zeros after its 15th digit, as spreadsheets cut long numbers off.</source>
        <translation>%1第15位之后全是零，电子表格会这样截断长号码。</translation>
    </message>
    <message>
        <source>%1 “%2” ends in a wrong check digit: %3 would be right.</source>
        <translation>%1“%2”的校验位有误：应为 %3。</translation>
    </message>
    <message>
        <source>%1 is a single repeated character, as on a device without a programmed number; look for another number.</source>
        <translation>%1全是同一个字符，像是未写入号码的设备；请另找号码。</translation>
    </message>
    <message>
        <source>%1 has letters of another script that look like Latin ones; type it again if it is a Latin number.</source>
        <translation>%1含有看似拉丁字母的其他文字的字母；如是拉丁字母的号码，请重新输入。</translation>
    </message>
    <message>
        <source>%1 “%2” has wrong check digits (its last two).</source>
        <translation>%1“%2”的校验位（最后两位）有误。</translation>
    </message>
    <message>
        <source>%1 “%2” has 18 characters; expected are %3.</source>
        <translation>%1“%2”有18个字符；应为%3。</translation>
    </message>
    <message>
        <source>%1 “%2” has letters, so no check digit protects it.</source>
        <translation>%1“%2”含有字母，因此没有校验位可核对。</translation>
    </message>
    <message>
        <source>Compare it again.</source>
        <translation>请再核对一次。</translation>
    </message>
    <message>
        <source>%1 %2 ends in a wrong check digit: %3 would be right.</source>
        <translation>%1 %2 的校验位有误：应为 %3。</translation>
    </message>
    <message>
        <source>at most 15 digits</source>
        <translation>最多15位数字</translation>
    </message>
    <message>
        <source>%1 has 18 digits, but no real date of birth in the 7th to 14th; compare it again.</source>
        <translation>%1有18位，但第7至14位不是真实的出生日期；请再核对一次。</translation>
    </message>
    <message>
        <source>%1 ends in a wrong check digit: %2 would be right; compare it again.</source>
        <translation>%1的校验位有误：应为 %2；请再核对一次。</translation>
    </message>
    <message>
        <source>%1 is a long number changed by a spreadsheet; take it from the paper itself.</source>
        <translation>%1是电子表格改写长号码后的样子；请按证件本身录入。</translation>
    </message>
    <message>
        <source>%1 is a single repeated character; compare it again.</source>
        <translation>%1全是同一个字符；请再核对一次。</translation>
    </message>
    <message>
        <source>The amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>%1: “%2” is no international telephone number; expected is + with country code and 7 to 15 digits in all, such as +86 138 0013 8000.</source>
        <translation>%1：“%2”不是国际电话号码；应为 + 加国家代码，共7至15位数字，如 +86 138 0013 8000。</translation>
    </message>
    <message>
        <source>If it is one of China, write +86 %1.</source>
        <translation>如是中国的号码，请写 +86 %1。</translation>
    </message>
    <message>
        <source>%1: “%2” has %3 digits after +86; expected are %4.</source>
        <translation>%1：“%2”在 +86 之后有 %3 位；应为%4。</translation>
    </message>
    <message>
        <source>11 for a mobile telephone</source>
        <translation>手机11位</translation>
    </message>
    <message>
        <source>11 at the most</source>
        <translation>最多11位</translation>
    </message>
    <message>
        <source>%1: read as %2; the zero is dialled only within the country.</source>
        <translation>%1：读作 %2；这个零只在国内拨打时使用。</translation>
    </message>
    <message>
        <source>%1: “%2” has a zero after the country code; where that is dialled only within the country, write %3.</source>
        <translation>%1：“%2”的国家代码之后有一个零；如它只在国内拨打时使用，请写 %3。</translation>
    </message>
    <message>
        <source>%1 holds a tab; write it in one line with blanks.</source>
        <translation>%1含有制表符；请用空格写成一行。</translation>
    </message>
    <message>
        <source>%1 has several lines; write it in one line.</source>
        <translation>%1有多行；请写成一行。</translation>
    </message>
    <message>
        <source>%1: its character %2 is %3, which is not seen or is not text; write it without that.</source>
        <translation>%1：第 %2 个字符是 %3，它看不见或不是文字；请去掉它再写。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>The place “%1” looks like “%2”, which already holds items; is it the same?</source>
        <translation>地点“%1”看起来像已有物品的“%2”；是同一处吗？</translation>
    </message>
    <message>
        <source>a NUL</source>
        <translation>空字符 NUL</translation>
    </message>
    <message>
        <source>the control character %1</source>
        <translation>控制字符 %1</translation>
    </message>
    <message>
        <source>the invisible character %1</source>
        <translation>不可见字符 %1</translation>
    </message>
    <message>
        <source>a byte order mark</source>
        <translation>字节顺序标记</translation>
    </message>
    <message>
        <source>the byte %1, which is no UTF-8</source>
        <translation>字节 %1，不是 UTF-8</translation>
    </message>
    <message>
        <source>a form other than NFC</source>
        <translation>非 NFC 形式</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The clock was set back before an entry</source>
        <translation>记录之前时钟被回拨</translation>
    </message>
    <message>
        <source>An entry is from the future</source>
        <translation>记录的时间在未来</translation>
    </message>
    <message>
        <source>Newer rules forbid what an entry records</source>
        <translation>新规则不允许该记录的内容</translation>
    </message>
    <message>
        <source>There is no checkpoint</source>
        <translation>没有检查点</translation>
    </message>
    <message>
        <source>The newest entries have no checkpoint</source>
        <translation>最新的记录没有检查点</translation>
    </message>
    <message>
        <source>Checkpoints and their files do not agree</source>
        <translation>检查点与其文件不一致</translation>
    </message>
    <message>
        <source>A foreign file is among the checkpoints</source>
        <translation>检查点中有外来文件</translation>
    </message>
    <message>
        <source>Something else is in the place of a file of the registry</source>
        <translation>登记库文件的位置上是别的东西</translation>
    </message>
    <message>
        <source>The database is not of a format that is known</source>
        <translation>数据库的格式未知</translation>
    </message>
    <message>
        <source>A text in the database is malformed</source>
        <translation>数据库中有格式不正确的文本</translation>
    </message>
    <message>
        <source>A key at rest belongs to nobody</source>
        <translation>保存的密钥不属于任何人</translation>
    </message>
    <message>
        <source>The tables were not made by this version</source>
        <translation>数据表不是由本版本生成的</translation>
    </message>
    <message>
        <source>The search index differs from the ledger</source>
        <translation>搜索索引与账本不一致</translation>
    </message>
    <message>
        <source>A part could not be checked</source>
        <translation>有一部分无法检查</translation>
    </message>
    <message>
        <source>A link is in the place of a folder or file of the registry</source>
        <translation>登记库的文件夹或文件的位置上是链接</translation>
    </message>
    <message>
        <source>The registry’s README.txt was changed</source>
        <translation>登记库的 README.txt 被改动</translation>
    </message>
    <message>
        <source>%1 could not be checked to the end: %2</source>
        <translation>%1未能检查到底：%2</translation>
    </message>
    <message>
        <source>a checkpoint kept elsewhere: entries 0 to %1</source>
        <translation>另处保存的检查点：记录 0 至 %1</translation>
    </message>
    <message>
        <source>a time stamp of %1 by %2: entries 0 to %3</source>
        <translation>%2 于 %1 签发的时间戳：记录 0 至 %3</translation>
    </message>
    <message>
        <source>Not anchored: whoever has one officer&apos;s password could have made it.</source>
        <translation>没有锚定：任何掌握一名人员密码的人都可能制作出它。</translation>
    </message>
    <message>
        <source>Anchored by %1.</source>
        <translation>锚定依据：%1。</translation>
    </message>
    <message>
        <source>The table checkpoint</source>
        <translation>数据表 checkpoint</translation>
    </message>
    <message>
        <source>The entry is from the future, by the clock of the machine that verifies.</source>
        <translation>按核查所用计算机的时钟，该记录的时间在未来。</translation>
    </message>
    <message>
        <source>The entry is more than a day older than one before it: the station’s clock was set back.</source>
        <translation>该记录比前一条早一天以上：站点的时钟被回拨。</translation>
    </message>
    <message>
        <source>The entry is older than an earlier one and is marked so: the station’s clock was behind.</source>
        <translation>该记录比前一条早，并已注明：站点的时钟慢了。</translation>
    </message>
    <message>
        <source>The checkpoint of size %1 holds more than its station signed.</source>
        <translation>大小为 %1 的检查点含有站点未签名的内容。</translation>
    </message>
    <message>
        <source>The registry holds no checkpoint of the log, though each closing makes one: they were removed.</source>
        <translation>登记库没有该日志的检查点，而每次关闭都会生成一个：它们被移除了。</translation>
    </message>
    <message>
        <source>The entries of more than a day were made after the newest checkpoint.</source>
        <translation>最新检查点之后已有超过一天的记录。</translation>
    </message>
    <message>
        <source>Further nodes of the tree are wrong as well.</source>
        <translation>哈希树还有其他节点有误。</translation>
    </message>
    <message>
        <source>%1 nodes are missing from the log&apos;s tree.</source>
        <translation>日志的哈希树缺少 %1 个节点。</translation>
    </message>
    <message>
        <source>The table tree_node</source>
        <translation>数据表 tree_node</translation>
    </message>
    <message>
        <source>The table disclosure</source>
        <translation>数据表 disclosure</translation>
    </message>
    <message>
        <source>The entries from position %1 on cannot be read.</source>
        <translation>自位置 %1 起的记录无法读取。</translation>
    </message>
    <message>
        <source>The entries at the positions %1 to %2 cannot be read.</source>
        <translation>位置 %1 至 %2 的记录无法读取。</translation>
    </message>
    <message>
        <source>The disclosures of %1 entries cannot be read.</source>
        <translation>%1 条记录的披露值无法读取。</translation>
    </message>
    <message>
        <source>The log has not as many entries.</source>
        <translation>日志没有这么多记录。</translation>
    </message>
    <message>
        <source>This registry states the format %1, which never existed; verify it.</source>
        <translation>该登记库标明的格式为 %1，但从未有过这种格式；请核查。</translation>
    </message>
    <message>
        <source>Table %1, column %2 holds a text that Sealbook does not write: %3.</source>
        <translation>数据表 %1 的列 %2 中有 Sealbook 不会写入的文本：%3。</translation>
    </message>
    <message>
        <source>The table %1</source>
        <translation>数据表 %1</translation>
    </message>
    <message>
        <source>Table %1 names an officer or station that no entry names.</source>
        <translation>数据表 %1 中有记录里没有的人员或站点。</translation>
    </message>
    <message>
        <source>Table officer_key holds a key that is no encrypted key of Sealbook’s.</source>
        <translation>数据表 officer_key 中有不是 Sealbook 加密密钥的内容。</translation>
    </message>
    <message>
        <source>The texts of the ledger’s tables</source>
        <translation>账本数据表中的文本</translation>
    </message>
    <message>
        <source>%1 files are missing from checkpoints/ that the registry has the content of.</source>
        <translation>checkpoints/ 中缺少 %1 个登记库存有其内容的文件。</translation>
    </message>
    <message>
        <source>The file does not match the registry’s table.</source>
        <translation>文件与登记库的数据表内容不同。</translation>
    </message>
    <message>
        <source>The file is one of the registry’s checkpoints, but the registry’s table does not have it.</source>
        <translation>该文件是登记库的检查点，但登记库的数据表中没有它。</translation>
    </message>
    <message>
        <source>Sealbook writes no file of this name here.</source>
        <translation>Sealbook 不会在此写入这个名称的文件。</translation>
    </message>
    <message>
        <source>README.txt, which explains how to check the folder, is missing.</source>
        <translation>缺少说明如何检查此文件夹的 README.txt。</translation>
    </message>
    <message>
        <source>README.txt was not written by Sealbook: its instructions for checking the folder may be wrong.</source>
        <translation>README.txt 不是 Sealbook 写入的内容：其中的检查方法可能有误。</translation>
    </message>
    <message>
        <source>The folder %1 is a link: its contents are elsewhere.</source>
        <translation>文件夹 %1 是链接：其内容在别处。</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <source>The cosignatures</source>
        <translation>联署签名</translation>
    </message>
    <message>
        <source>The database lacks the %1.</source>
        <translation>数据库缺少 %1。</translation>
    </message>
    <message>
        <source>The database has the %1, which is not of this version’s making.</source>
        <translation>数据库中有 %1，不是由本版本生成的。</translation>
    </message>
    <message>
        <source>The database&apos;s definition of the %1 is not that of this version.</source>
        <translation>数据库中 %1 的定义与本版本不同。</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>正在检查数据库</translation>
    </message>
    <message>
        <source>The database is damaged: “%1”.</source>
        <translation>数据库已损坏：“%1”。</translation>
    </message>
    <message>
        <source>%1 further items are found wrongly by a search.</source>
        <translation>还有 %1 件物品的搜索结果有误。</translation>
    </message>
    <message>
        <source>A search does not find the item number %1 by %2 of its words, and finds it by %3 that are not its own.</source>
        <translation>搜索第 %1 件物品时，有 %2 个属于它的词找不到，有 %3 个不属于它的词会找到它。</translation>
    </message>
    <message>
        <source>The structure of the search index is damaged: a search finds too little.</source>
        <translation>搜索索引的结构已损坏：搜索结果不全。</translation>
    </message>
    <message>
        <source>Entries of the registry cannot be read; verify the registry.</source>
        <translation>登记库中有记录无法读取；请核查登记库。</translation>
    </message>
    <message>
        <source>The registry has no log %1.</source>
        <translation>登记库没有日志 %1。</translation>
    </message>
    <message>
        <source>There is a rollback journal next to the database, though Sealbook makes none: the next writing would change what is stored.</source>
        <translation>数据库旁有回滚日志，而 Sealbook 不会生成它：下次写入时它会改变已存的内容。</translation>
    </message>
    <message>
        <source>%1 is no write-ahead log.</source>
        <translation>%1 不是预写日志。</translation>
    </message>
    <message>
        <source>The registry’s database is missing.</source>
        <translation>缺少登记库的数据库。</translation>
    </message>
    <message>
        <source>The registry’s database is a link: it is elsewhere.</source>
        <translation>登记库的数据库是链接：它在别处。</translation>
    </message>
    <message>
        <source>The registry’s database is no regular file.</source>
        <translation>登记库的数据库不是普通文件。</translation>
    </message>
    <message>
        <source>The last changes are in the write-ahead log, which cannot be read on this medium: copy the folder to a disk, and verify the copy.</source>
        <translation>最近写入的内容在预写日志中，在此介质上无法读取：请把文件夹复制到磁盘，再核查副本。</translation>
    </message>
    <message>
        <source>Nothing of the registry’s database can be read: %1</source>
        <translation>登记库的数据库完全无法读取：%1</translation>
    </message>
    <message>
        <source>The database is marked as belonging to another program.</source>
        <translation>数据库自称属于另一个程序。</translation>
    </message>
    <message>
        <source>The database’s texts are not in UTF-8.</source>
        <translation>数据库的文本不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>The database states a format that this version does not know (it knows 1 to %1): install a newer version if there is one.</source>
        <translation>数据库自称的格式是本版本不认识的（本版本认识 1 至 %1）：如有更新的版本，请安装。</translation>
    </message>
    <message>
        <source>%1… (%2 bytes)</source>
        <translation>%1…（%2 字节）</translation>
    </message>
    <message>
        <source>This time stamp does not belong to the checkpoint next to it.</source>
        <translation>此时间戳不属于旁边的检查点。</translation>
    </message>
    <message>
        <source>The folder checkpoints/</source>
        <translation>文件夹 checkpoints/</translation>
    </message>
    <message>
        <source>The time stamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>The database’s structure</source>
        <translation>数据库的结构</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>The tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>The search index</source>
        <translation>搜索索引</translation>
    </message>
    <message>
        <source>Table %1 differs from the ledger in %2 further places.</source>
        <translation>数据表 %1 还有 %2 处与账本不同。</translation>
    </message>
    <message>
        <source>the files are those that the entries name; the entries, signatures, chains and tables were not judged.</source>
        <translation>文件与记录所列一致；未检查记录、签名、链和数据表。</translation>
    </message>
    <message>
        <source>signatures, chains, roles, rules and tables hold; the files were not looked at.</source>
        <translation>签名、链、角色、规则和数据表均成立；未检查文件。</translation>
    </message>
    <message>
        <source>signatures, chains, roles, rules and tables hold; of the files only those of the chosen items were looked at.</source>
        <translation>签名、链、角色、规则和数据表均成立；只检查了所选物品的文件。</translation>
    </message>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1（另有 %2 处）</translation>
    </message>
    <message>
        <source>Sound: everything that was checked holds.</source>
        <translation>通过：所检查的内容全部成立。</translation>
    </message>
    <message>
        <source>Anchored by</source>
        <translation>锚定依据</translation>
    </message>
    <message>
        <source>Table time_stamp names a time stamp by a digest that is not its own.</source>
        <translation>数据表 time_stamp 中的时间戳摘要与其内容不符。</translation>
    </message>
    <message>
        <source>The entry states another size than the file has.</source>
        <translation>记录所述的大小与文件不同。</translation>
    </message>
    <message>
        <source>An entry states another size than its file has</source>
        <translation>记录所述的大小与文件不同</translation>
    </message>
    <message>
        <source>The line has %1 characters, more than any path.</source>
        <translation>该行有 %1 个字符，超过任何路径的长度。</translation>
    </message>
    <message>
        <source>An item is, or was, inside another that you may not see; its custody record needs that one too. Ask an officer who may see both to export it.</source>
        <translation>某物品现在或曾经放在您无权查看的另一物品中；其保管记录也需要后者。请由两者均有权查看的人员导出。</translation>
    </message>
    <message>
        <source>The checkpoint of the export has no cosignature of yours.</source>
        <translation>导出的检查点没有您的联署。</translation>
    </message>
    <message>
        <source>This step of the subject is there already.</source>
        <translation>该对象的这一步骤已经存在。</translation>
    </message>
    <message>
        <source>The format of the record is not that of the rules under which it was made.</source>
        <translation>记录的格式与制作时所适用的规则不符。</translation>
    </message>
    <message>
        <source>A record of this format has no such file.</source>
        <translation>此格式的记录没有这样的文件。</translation>
    </message>
    <message>
        <source>The checkpoint has more than the station’s signature.</source>
        <translation>检查点上除站点签名外还有其他内容。</translation>
    </message>
    <message>
        <source>This is not the exporting officer’s cosignature of the checkpoint.</source>
        <translation>这不是导出人员对检查点的联署。</translation>
    </message>
    <message>
        <source>These joins prove nothing.</source>
        <translation>这些合并不能证明任何内容。</translation>
    </message>
    <message>
        <source>Nothing proves the checkpoint that the entry of this export names.</source>
        <translation>没有内容能证明本次导出的条目所指明的检查点。</translation>
    </message>
    <message>
        <source>The entry names a checkpoint that is not of this log.</source>
        <translation>该条目指明的检查点不属于此日志。</translation>
    </message>
    <message>
        <source>The checkpoint that was given is larger than the record’s log: the log has either grown since, or was forked; only a newer record can show.</source>
        <translation>所提供的检查点大于记录的日志：日志在此之后或已增长，或被分叉；只有更新的记录才能说明。</translation>
    </message>
    <message>
        <source>The file is not of the size that its entry states.</source>
        <translation>文件大小与其条目所述不符。</translation>
    </message>
    <message>
        <source>The record’s format and Payload-Oxum must be there once, and right.</source>
        <translation>记录的格式和 Payload-Oxum 必须各出现一次，且正确。</translation>
    </message>
    <message>
        <source>The registry was not opened by entry 0 with the key of the officer whom that entry names.</source>
        <translation>登记库并非由条目 0 以其所指明人员的密钥建立。</translation>
    </message>
    <message>
        <source>The registry is judged by rules %1, and this version of Sealbook knows them up to %2: check the record with a newer one.</source>
        <translation>登记库适用规则 %1，而此版本的 Sealbook 只识别到规则 %2：请用更新的版本核验该记录。</translation>
    </message>
    <message>
        <source>The entry is signed with a key that no officer has at this point of the log.</source>
        <translation>签署该条目的密钥在日志的此处不属于任何人员。</translation>
    </message>
    <message>
        <source>The entry is about no station of this log.</source>
        <translation>该条目所涉站点不属于此日志。</translation>
    </message>
    <message>
        <source>The officer was enrolled before.</source>
        <translation>该人员此前已登记。</translation>
    </message>
    <message>
        <source>The entry concerns an officer who was not enrolled before.</source>
        <translation>该条目所涉人员此前未登记。</translation>
    </message>
    <message>
        <source>The key was named by an earlier entry.</source>
        <translation>该密钥已由更早的条目指明。</translation>
    </message>
    <message>
        <source>No entry names the key as stated in the line, or it is listed twice.</source>
        <translation>没有条目如该行所述指明此密钥，或者它被列出两次。</translation>
    </message>
    <message>
        <source>The list leaves out a key.</source>
        <translation>列表遗漏了一个密钥。</translation>
    </message>
    <message>
        <source>The file of this key holds another.</source>
        <translation>此密钥的文件中是另一个密钥。</translation>
    </message>
    <message>
        <source>The folder does not hold the keys that entries name, each once.</source>
        <translation>文件夹中的密钥与各条目所指明的不符。</translation>
    </message>
    <message>
        <source>This is not the file of this or an earlier version of Sealbook. Do not run it or rely on its result; take a copy from elsewhere.</source>
        <translation>这不是本版本或更早版本 Sealbook 的文件。请勿运行，也不要相信其结论；请从别处取得副本。</translation>
    </message>
    <message>
        <source>a day or a time that there was</source>
        <translation>确实存在的日期或时间</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>%1 is a link and was not followed.</source>
        <translation>%1 是链接，未予跟随。</translation>
    </message>
    <message>
        <source>%1 is a named pipe and was not read.</source>
        <translation>%1 是命名管道，未予读取。</translation>
    </message>
    <message>
        <source>%1 is a socket and was not read.</source>
        <translation>%1 是套接字，未予读取。</translation>
    </message>
    <message>
        <source>%1 is a device and was not read.</source>
        <translation>%1 是设备文件，未予读取。</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 may not be read with this account&apos;s rights.</source>
        <translation>当前账户无权读取 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>正在查找文件</translation>
    </message>
    <message>
        <source>The newest changes of this registry are still in its file %1, and reading them takes a file %2 in the same folder, which cannot be written there. Copy the whole folder to a disk that can be written, and open it there.</source>
        <translation>本登记库最近的改动仍在其文件 %1 中，读取它们需要在同一文件夹中建立文件 %2，而该处不可写入。请将整个文件夹复制到可写入的磁盘，再从那里打开。</translation>
    </message>
    <message>
        <source>There is no tag manifest: nothing shows whether the tag files, such as bag-info.txt and the manifests, were changed.</source>
        <translation>没有标签清单：无从得知 bag-info.txt 和各清单等标签文件是否被改动。</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>The table has more than %1 rows.</source>
        <translation>表格超过 %1 行。</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 cells.</source>
        <translation>第%1行超过 %2 个单元格。</translation>
    </message>
    <message>
        <source>The table has more than %1 cells.</source>
        <translation>表格超过 %1 个单元格。</translation>
    </message>
    <message>
        <source>the name of column %1 has more than %2 characters.</source>
        <translation>第%1列的名称超过 %2 个字符。</translation>
    </message>
    <message>
        <source>the column “%1” is there twice.</source>
        <translation>列“%1”出现了两次。</translation>
    </message>
    <message>
        <source>there is no column “kind” (种类); expected are names of columns, separated by commas.</source>
        <translation>没有“kind”（种类）列；应为以逗号分隔的列名。</translation>
    </message>
    <message>
        <source>… and %1 more; what follows was not looked at.</source>
        <translation>……另有 %1 处；其后的内容未再检查。</translation>
    </message>
    <message>
        <source>%1, row 1: %2</source>
        <translation>%1，第1行：%2</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解压</translation>
    </message>
    <message>
        <source>it has more than %1 entries</source>
        <translation>其条目超过 %1 个</translation>
    </message>
    <message>
        <source>%1 is a file, and no zip file; give the bag’s folder, or its zip file.</source>
        <translation>%1 是文件但不是 zip 文件；请指定数据包的文件夹或其 zip 文件。</translation>
    </message>
    <message>
        <source>%1 is damaged, or cut off: it could not be unpacked.</source>
        <translation>%1 已损坏或不完整，无法解压。</translation>
    </message>
    <message>
        <source>%1 is not unpacked: %2. Unpack it yourself where you trust it, and give the folder.</source>
        <translation>%1 未解压：%2。如信任它，请自行解压后指定文件夹。</translation>
    </message>
    <message>
        <source>it holds a name that is not UTF-8</source>
        <translation>其中有不是 UTF-8 的名称</translation>
    </message>
    <message>
        <source>the path %1 leads out of it, or is not valid</source>
        <translation>路径 %1 指向其外，或不是有效路径</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder</source>
        <translation>%1 既不是文件也不是文件夹</translation>
    </message>
    <message>
        <source>%1 is encrypted</source>
        <translation>%1 已加密</translation>
    </message>
    <message>
        <source>%1 is in it twice</source>
        <translation>%1 在其中出现两次</translation>
    </message>
    <message>
        <source>with %1 it becomes much larger than such a file should</source>
        <translation>解压到 %1 时，其大小远超此类文件应有的大小</translation>
    </message>
    <message>
        <source>No folder can be made in %1 to unpack %2 into: %3.</source>
        <translation>无法在 %1 中建立用于解压 %2 的文件夹：%3。</translation>
    </message>
    <message>
        <source>%1 Nothing was recorded or written; verify the registry before you go on.</source>
        <translation>%1 未作任何记录，也未写出任何内容；请先核验登记库。</translation>
    </message>
    <message>
        <source>The ledger has %1 entries about %2, and the registry finds %3.</source>
        <translation>账本中关于 %2 的条目有 %1 条，而登记库只找到 %3 条。</translation>
    </message>
    <message>
        <source>The ledger assigns %1 items to the case, and the registry finds %2, or others.</source>
        <translation>账本为该案件指定了 %1 件物品，而登记库找到 %2 件，或并非同一批。</translation>
    </message>
    <message>
        <source>Files were attached to the items meanwhile. Nothing was recorded; export them again.</source>
        <translation>其间有文件附加到这些物品。未作任何记录；请重新导出。</translation>
    </message>
    <message>
        <source>There is too little room at %1: %2 MB more are needed. Nothing was recorded.</source>
        <translation>%1 处空间不足：还需要 %2 MB。未作任何记录。</translation>
    </message>
    <message>
        <source>The finished record does not pass its own check, so it was not handed out: %1</source>
        <translation>生成的保管记录未通过自检，因此没有交付：%1</translation>
    </message>
    <message>
        <source>The columns of entry %1 do not match the entry. Nothing was recorded; verify the registry before you continue.</source>
        <translation>条目 %1 的列与条目内容不符。未作任何记录；请先核验登记库。</translation>
    </message>
    <message>
        <source>The tables do not agree with the ledger about %1. Nothing was recorded; verify the registry before you continue.</source>
        <translation>关于 %1，数据表与账本不一致。未作任何记录；请先核验登记库。</translation>
    </message>
    <message>
        <source>table %1, row %2</source>
        <translation>表 %1，行 %2</translation>
    </message>
    <message>
        <source>table %1, row %2, column %3</source>
        <translation>表 %1，行 %2，列 %3</translation>
    </message>
    <message>
        <source>The tables do not agree with the ledger (%1). Nothing was recorded or written; verify the registry before you continue.</source>
        <translation>数据表与账本不一致（%1）。未作任何记录，也未写出任何内容；请先核验登记库。</translation>
    </message>
    <message>
        <source>%1 Nothing is recorded in such a registry; verify it before you go on.</source>
        <translation>%1这样的登记库不再记录任何内容；请先核验，再继续。</translation>
    </message>
    <message>
        <source>its directory is damaged, or cut off</source>
        <translation>其目录已损坏或被截断</translation>
    </message>
    <message>
        <source>%1 is described differently in the file’s directory and in its place</source>
        <translation>%1 在文件目录中与在其所在位置的说明不一致</translation>
    </message>
    <message>
        <source>something comes before its first entry</source>
        <translation>第一个条目之前还有其他内容</translation>
    </message>
    <message>
        <source>The ledger registers %1 items, and the registry finds %2.</source>
        <translation>账本登记了 %1 件物品，而登记库找到 %2 件。</translation>
    </message>
    <message>
        <source>An item is registered under an id that no entry before it is about.</source>
        <translation>登记物品所用的编号，此前不得有任何条目涉及。</translation>
    </message>
    <message>
        <source>The list does not hold just the entries of its subjects, in their order.</source>
        <translation>列表所含的并非恰好是其各主体的条目，或次序不对。</translation>
    </message>
    <message>
        <source>The record does not show every entry about the registry, its station and its officers that the log had when it was made.</source>
        <translation>制作记录时日志中关于登记库、其站点及其人员的条目，记录未全部列出。</translation>
    </message>
    <message>
        <source>A custody record was handed out that does not state every step of its items, or every entry about an officer, the registry or the station.</source>
        <translation>有一份已交出的保管记录，未列明其物品的每一步骤，或未列明关于人员、登记库或站点的每一条目。</translation>
    </message>
    <message>
        <source>The tables do not agree with the ledger about this station. Nothing was recorded; verify the registry before you continue.</source>
        <translation>关于本站点，数据表与账本不一致。未作任何记录；请先核验登记库。</translation>
    </message>
    <message>
        <source>The ledger has %1 items in %2, and the registry finds %3, or others.</source>
        <translation>账本中 %2 内有 %1 件物品，而登记库找到 %3 件，或并非同一批。</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件证件</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>面额与张数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>清点人</translation>
    </message>
    <message>
        <source>Counted again by</source>
        <translation>复点人</translation>
    </message>
    <message>
        <source>Counterfeit, not in the total</source>
        <translation>假币（不计入总额）</translation>
    </message>
    <message>
        <source>Serial numbers of notes</source>
        <translation>冠字号码</translation>
    </message>
    <message>
        <source>Account it was paid into</source>
        <translation>存入账户</translation>
    </message>
    <message>
        <source>Paid in on</source>
        <translation>存入日期</translation>
    </message>
    <message>
        <source>Receipt of the bank</source>
        <translation>银行回单</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件或文件编号</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Holder named in it</source>
        <translation>证件所载持有人</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Documents in the bundle</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>The notes and coins add up to %1, but the total is %2: count again.</source>
        <translation>各面额合计为 %1，而总额为 %2：请重新清点。</translation>
    </message>
    <message>
        <source>Cash is counted by two officers; name both.</source>
        <translation>现金须由两名办案人员清点，请填写两人姓名。</translation>
    </message>
    <message>
        <source>Both counts are by %1; cash is counted by two officers.</source>
        <translation>两次清点均为 %1；现金须由两名办案人员清点。</translation>
    </message>
    <message>
        <source>%1 “%2” is too large.</source>
        <translation>%1“%2”过大。</translation>
    </message>
    <message>
        <source>%1: “%2” is no value and count; expected is, for example, 100×12, 50×3.</source>
        <translation>%1：“%2”不是面额和张数；应类似 100×12, 50×3。</translation>
    </message>
    <message>
        <source>%1: the value %2 is there twice.</source>
        <translation>%1：面额 %2 出现两次。</translation>
    </message>
    <message>
        <source>three letters of ISO 4217, such as CNY or USD</source>
        <translation>ISO 4217 的三个字母，如 CNY 或 USD</translation>
    </message>
    <message>
        <source>column kind: expected is one of %1.</source>
        <translation>“种类”列：应为以下之一：%1。</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>签证</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Account book</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Bundle of documents</source>
        <translation>成套文件</translation>
    </message>
    <message>
        <source>%1 has no sealed value of these names.</source>
        <translation>%1 没有这些名称的密封值。</translation>
    </message>
    <message>
        <source>%1: The step cannot have happened at %2: something was put in or taken out at %3.</source>
        <translation>%1：该步骤不可能发生于 %2：曾于 %3 放入或取出物品。</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>不存在文件或文件夹“%1”。</translation>
    </message>
    <message>
        <source>The step cannot have happened at %1: the step before it (or the putting in or taking out) was at %2.</source>
        <translation>该步骤不可能发生于 %1：其前的步骤（或放入、取出）发生于 %2。</translation>
    </message>
    <message>
        <source>The date %1 is past; today is %2.</source>
        <translation>日期 %1 已过；今天是 %2。</translation>
    </message>
    <message>
        <source>%1 is registered already; a list that was written out cannot register its items again.</source>
        <translation>%1 已登记；导出的清单不能再次登记其中的物品。</translation>
    </message>
    <message>
        <source>Nothing is or was at “%1”; did you mean “%2”?</source>
        <translation>“%1”处现在和以前都没有物品；是否指“%2”？</translation>
    </message>
    <message>
        <source>Nothing is or was at “%1”.</source>
        <translation>“%1”处现在和以前都没有物品。</translation>
    </message>
    <message>
        <source>There is no officer called “%1” in this registry; did you mean “%2”?</source>
        <translation>此登记库中没有名为“%1”的办案人员；是否指“%2”？</translation>
    </message>
    <message>
        <source>%1 items bear “%2”; scan or type the exhibit number of the one that is meant.</source>
        <translation>有 %1 件物品带有“%2”；请扫描或输入所指物品的物证编号。</translation>
    </message>
    <message>
        <source>Several persons are called “%1”; choose one from the list.</source>
        <translation>有多人名为“%1”，请从列表中选择。</translation>
    </message>
    <message>
        <source>Entry %1 (“%2”), signed by %3, counts for nothing: %4</source>
        <translation>条目 %1（“%2”，由 %3 签名）不作数：%4</translation>
    </message>
    <message>
        <source>The bytes of entry %1 are no entry: %2</source>
        <translation>条目 %1 的字节不是条目：%2</translation>
    </message>
    <message>
        <source>%1: the character %2 is %3, which no text of the ledger holds.</source>
        <translation>%1：第 %2 个字符是 %3，台账的文本中不得有它。</translation>
    </message>
    <message>
        <source>%1: nothing in the text is seen.</source>
        <translation>%1：文本中没有任何可见内容。</translation>
    </message>
    <message>
        <source>%1: the text is not in Unicode’s form NFC.</source>
        <translation>%1：文本不是 Unicode 的 NFC 形式。</translation>
    </message>
    <message>
        <source>A text of an entry is malformed</source>
        <translation>条目中的文本格式不正确</translation>
    </message>
    <message>
        <source>%1 Nothing was recorded or written: what holds such an entry is not handed out as sound. An audit names all such entries.</source>
        <translation>%1未记录也未写出任何内容：含有这种条目的材料不会作为通过检验的材料交出。审计会指出所有这种条目。</translation>
    </message>
    <message>
        <source>%1 is suspended, and their key slot is left: with their password they can open the station’s key.</source>
        <translation>%1 已被停用，但其密钥槽仍在：凭其口令可以打开站点的密钥。</translation>
    </message>
    <message>
        <source>%1 is not suspended and has no key slot: they cannot sign in.</source>
        <translation>%1 未被停用却没有密钥槽：无法登录。</translation>
    </message>
    <message>
        <source>A key slot does not fit its officer</source>
        <translation>密钥槽与其人员不符</translation>
    </message>
    <message>
        <source>The key slots</source>
        <translation>密钥槽</translation>
    </message>
    <message>
        <source>An earlier version of Sealbook made the tables. Nobody reads them, and they were not compared: rebuild them from the ledger before the registry is opened: sealbook-cli -R %1 rebuild</source>
        <translation>数据表由 Sealbook 的较早版本生成，无人读取，未作比对：打开登记库之前请从账本重建：sealbook-cli -R %1 rebuild</translation>
    </message>
    <message>
        <source>The tables and the ledger differ about %1. Nothing was recorded; verify the registry before you go on.</source>
        <translation>关于 %1，数据表与账本不一致。未作任何登记；继续之前请先核验登记库。</translation>
    </message>
    <message>
        <source>A key slot is left of a key of %1 that was exchanged: anyone with that key and its password can open the station’s key.</source>
        <translation>%1 已更换的密钥仍留有密钥槽：持有该密钥及其密码的人可以打开站点密钥。</translation>
    </message>
    <message>
        <source>The tables are marked as made by another version of Sealbook. If the registry is older, rebuild them from the ledger: sealbook-cli -R %1 rebuild</source>
        <translation>数据表标明由 Sealbook 的其他版本生成。如登记库较旧，请从账本重建：sealbook-cli -R %1 rebuild</translation>
    </message>
    <message>
        <source>The signature is not by the key it names.</source>
        <translation>签名与所称密钥不符。</translation>
    </message>
    <message>
        <source>The id %1 belongs to something else already.</source>
        <translation>标识 %1 已属于其他对象。</translation>
    </message>
    <message>
        <source>The newest checkpoint is not that of the log’s first %1 entries. Nothing was recorded; verify the registry before you go on.</source>
        <translation>最新检查点与日志的前 %1 条记录不符。未作任何登记；继续之前请先核验登记库。</translation>
    </message>
    <message>
        <source>The columns of entry %1 are not what its bytes say. Nothing was recorded; verify the registry before you go on.</source>
        <translation>记录 %1 的各列与其字节不符。未作任何登记；继续之前请先核验登记库。</translation>
    </message>
    <message>
        <source>%1 is an error message of a spreadsheet, not the value itself; correct it there and enter it again.</source>
        <translation>%1是电子表格的错误信息，不是值本身；请在表格中更正后重新输入。</translation>
    </message>
    <message>
        <source>%1 is an error message of a spreadsheet; take it from the paper itself.</source>
        <translation>%1是电子表格的错误信息；请按证件原件填写。</translation>
    </message>
    <message>
        <source>%1: read as %2, without the mark by which tables keep a number as a text.</source>
        <translation>%1：按 %2 读取，去掉了表格用来把号码保持为文本的符号。</translation>
    </message>
    <message>
        <source>%1 looks like a date, as spreadsheets make of codes; compare it again.</source>
        <translation>%1看起来像日期，电子表格会把编码改成日期；请重新核对。</translation>
    </message>
    <message>
        <source>%1: read as %2; compare the year.</source>
        <translation>%1：按 %2 读取；请核对年份。</translation>
    </message>
    <message>
        <source>%1 is a single repeated digit after the country code; compare it again.</source>
        <translation>%1在国家代码之后全是同一个数字；请重新核对。</translation>
    </message>
    <message>
        <source>%1 has %2 digits; one of China has 18. Compare it again.</source>
        <translation>%1有 %2 位数字；中国的号码是 18 位。请重新核对。</translation>
    </message>
    <message>
        <source>%1 is UTF-8, but it was cut off or some of its bytes were changed; save or copy it again.</source>
        <translation>%1是 UTF-8 编码，但文件不完整或有字节被改动；请重新保存或复制。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8; it was read as GB18030 and has rare characters (%2). If they are wrong, save it as “CSV UTF-8”.</source>
        <translation>%1不是 UTF-8 编码；已按 GB18030 读取，其中有罕用字（%2）。如果这些字不对，请另存为“CSV UTF-8”。</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>正在复制数据库</translation>
    </message>
    <message>
        <source>Copying whole attachments</source>
        <translation>正在复制完好的附件</translation>
    </message>
    <message>
        <source>%1 is a backup: it can be read and verified, but nothing is recorded in it. Restore it to work with it: sealbook-cli restore</source>
        <translation>%1 是备份：可以读取和核验，但不能在其中记录任何内容。要使用它，请先恢复：sealbook-cli restore</translation>
    </message>
    <message>
        <source>%1 is not a backup: it has no backup.json.</source>
        <translation>%1 不是备份：其中没有 backup.json。</translation>
    </message>
    <message>
        <source>The file backup.json in %1 cannot be understood; expected is the format %2.</source>
        <translation>%1 中的 backup.json 无法识别；应为格式 %2。</translation>
    </message>
    <message>
        <source>No backup of this registry is known.</source>
        <translation>没有这个登记库的备份记录。</translation>
    </message>
    <message>
        <source>The last backup of this registry was made on %1.</source>
        <translation>这个登记库最近一次备份于 %1。</translation>
    </message>
    <message>
        <source>%1 and %2 are in each other; choose another place.</source>
        <translation>%1 和 %2 互相包含；请另选位置。</translation>
    </message>
    <message>
        <source>The registry does not continue its backup: the first %1 entries of the log %2 are not those of the backup. Nothing was replaced; verify both, and back up to another folder.</source>
        <translation>登记库与其备份不相连续：日志 %2 的前 %1 条记录与备份中的不同。没有替换任何内容；请核验两者，并备份到另一个文件夹。</translation>
    </message>
    <message>
        <source>%1 is not empty, and no backup of Sealbook’s; choose an empty folder.</source>
        <translation>%1 不是空文件夹，也不是 Sealbook 的备份；请选择空文件夹。</translation>
    </message>
    <message>
        <source>%1 is a backup itself; copy its folder.</source>
        <translation>%1 本身就是备份；请复制该文件夹。</translation>
    </message>
    <message>
        <source>Another backup is being made in %1.</source>
        <translation>另一个备份正在写入 %1。</translation>
    </message>
    <message>
        <source>The backup in %1 was never finished; use another one, or write what can be proved with sealbook-cli salvage.</source>
        <translation>%1 中的备份没有完成；请使用另一个备份，或用 sealbook-cli salvage 写出仍可证明的内容。</translation>
    </message>
    <message>
        <source>%1 is not empty; a restored registry needs a folder of its own.</source>
        <translation>%1 不是空文件夹；恢复的登记库需要单独的文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 is not empty; choose a folder of its own.</source>
        <translation>%1 不是空文件夹；请选择单独的文件夹。</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>%1 can be withdrawn by the officer who registered it, or by a custodian.</source>
        <translation>%1只能由登记它的人员或保管员撤销。</translation>
    </message>
    <message>
        <source>%1 cannot be withdrawn: it was handed on, lies in another item, or something was put into it. Correct it instead.</source>
        <translation>%1不能撤销：它已被移交、位于另一物品之内，或曾有物品放入其中。请改为更正。</translation>
    </message>
    <message>
        <source>%1 was withdrawn: it was registered by mistake. Nothing can follow.</source>
        <translation>%1已撤销：系误登记。其后不能再有任何记录。</translation>
    </message>
    <message>
        <source>The step answers the release of another lot.</source>
        <translation>该步骤所答复的是另一批次的交出。</translation>
    </message>
    <message>
        <source>Station’s clock set</source>
        <translation>站点时钟已校正</translation>
    </message>
    <message>
        <source>Withdrawn: registered by mistake</source>
        <translation>已撤销：误登记</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>A station’s clock is set in its own log.</source>
        <translation>站点的时钟只能在其自身的日志中校正。</translation>
    </message>
    <message>
        <source>An entry “%1” is the first about its subject.</source>
        <translation>“%1”类记录必须是其对象的首条记录。</translation>
    </message>
    <message>
        <source>The entry is larger than %1 bytes.</source>
        <translation>该记录大于%1字节。</translation>
    </message>
    <message>
        <source>%1: the value is no text.</source>
        <translation>%1：该值不是文本。</translation>
    </message>
    <message>
        <source>%1: the disclosure is larger than %2 bytes.</source>
        <translation>%1：披露内容大于%2字节。</translation>
    </message>
    <message>
        <source>%1: the value is longer than %2 characters.</source>
        <translation>%1：该值长于%2个字符。</translation>
    </message>
    <message>
        <source>the entry cannot know a checkpoint of this size.</source>
        <translation>该记录不可能知道如此大小的检查点。</translation>
    </message>
    <message>
        <source>a number up to %1</source>
        <translation>不大于%1的数</translation>
    </message>
    <message>
        <source>at most %1 values</source>
        <translation>至多%1个值</translation>
    </message>
    <message>
        <source>What is sealed is no value that the ledger takes: %1</source>
        <translation>密封的内容不是账本接受的值：%1</translation>
    </message>
    <message>
        <source>The steps of this subject do not follow one another (entry %1 states step %2). Nothing was recorded; verify the registry before you go on.</source>
        <translation>该对象的各步骤不连续（记录%1称其为第%2步）。未作任何记录；请先核验登记库再继续。</translation>
    </message>
    <message>
        <source>The nodes of the log’s tree are not what its entries give. No checkpoint was made; verify the registry before you go on.</source>
        <translation>日志树的节点与其记录不符。未生成检查点；请先核验登记库再继续。</translation>
    </message>
    <message>
        <source>The officer’s key is kept under scrypt with N=%1, r=%2, p=%3, which Sealbook does not write. Verify the registry; an administrator can give the officer a new key.</source>
        <translation>该人员的密钥以 scrypt 参数 N=%1、r=%2、p=%3 保存，本程序不会写入这样的参数。请核验登记库；管理员可为该人员签发新密钥。</translation>
    </message>
    <message>
        <source>This registry is still judged by the rules of an older version. An administrator must adopt the newer ones first: it is enough that they sign in and save a checkpoint.</source>
        <translation>本登记库仍按旧版本的规则判定。须先由管理员采用新规则：管理员登录并保存一个检查点即可。</translation>
    </message>
    <message>
        <source>The log adopts rules %1, and this version of Sealbook knows them up to %2: it was made by a newer version; check the record with that.</source>
        <translation>该日志采用规则%1，而本版本只识别至规则%2：它由更新的版本制作；请用该版本核验。</translation>
    </message>
    <message>
        <source>The last entry is not that of this export.</source>
        <translation>最后一条记录不是本次导出的记录。</translation>
    </message>
    <message>
        <source>The log’s entry 0, which opens the registry, is not here.</source>
        <translation>此处没有开立登记库的日志第0条记录。</translation>
    </message>
    <message>
        <source>The folder is empty.</source>
        <translation>该文件夹为空。</translation>
    </message>
    <message>
        <source>Entry %1 (%2), signed by %3, counts for nothing: %4</source>
        <translation>记录%1（%2），由%3签名，无效：%4</translation>
    </message>
    <message>
        <source>The list does not hold just the entries that count for nothing.</source>
        <translation>该清单与无效记录不完全一致。</translation>
    </message>
    <message>
        <source>What is shown of %1 differs from the ledger (%2): somebody altered the tables. Verify the registry before you rely on it.</source>
        <translation>所显示的%1与账本不符（%2）：有人改动了数据表。请先核验登记库再采信。</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>数据表%1</translation>
    </message>
    <message>
        <source>the steps of its entries</source>
        <translation>其各条记录的步骤</translation>
    </message>
    <message>
        <source>%1 is this registry itself and was not read.</source>
        <translation>%1 是本登记库自身，未予读取。</translation>
    </message>
    <message>
        <source>The clock of this machine is ahead of the ledger&apos;s newest entry by %1; check it.</source>
        <translation>本机时钟比账本最新一条记录超前 %1；请检查时钟。</translation>
    </message>
    <message>
        <source>The registry %1 was not finished when it was made; nothing is in it. Make it again in the same folder.</source>
        <translation>登记库“%1”在创建时未完成，其中没有任何内容。请在同一文件夹中重新创建。</translation>
    </message>
    <message>
        <source>The ledger has no entry, so this is no registry.</source>
        <translation>账本没有任何记录，因此这不是登记库。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 was not read back as it was written; the disk is unreliable.</source>
        <translation>%1 读回的内容与写入的不同；磁盘不可靠。</translation>
    </message>
    <message>
        <source>Encrypting the database</source>
        <translation>正在加密数据库</translation>
    </message>
    <message>
        <source>Decrypting the backup</source>
        <translation>正在解密备份</translation>
    </message>
    <message>
        <source>The backup in %1 was made for other recipients; choose an empty folder.</source>
        <translation>%1 中的备份是为其他收件人制作的；请选择空文件夹。</translation>
    </message>
    <message>
        <source>%1 is not a finished encrypted backup.</source>
        <translation>%1 不是已完成的加密备份。</translation>
    </message>
    <message>
        <source>The backup in %1 is encrypted; name its recipients, or choose an empty folder.</source>
        <translation>%1 中的备份已加密；请指明其收件人，或选择空文件夹。</translation>
    </message>
    <message>
        <source>The backup in %1 is encrypted; name the file with a key that opens it (--identity).</source>
        <translation>%1 中的备份已加密；请指明能打开它的密钥文件（--identity）。</translation>
    </message>
    <message>
        <source>The age file is damaged or was cut short.</source>
        <translation>age 文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>The header of the age file is damaged.</source>
        <translation>age 文件的文件头已损坏。</translation>
    </message>
    <message>
        <source>This is not an age file of version 1.</source>
        <translation>这不是版本 1 的 age 文件。</translation>
    </message>
    <message>
        <source>The age file is not encrypted to this key.</source>
        <translation>age 文件不是用这个密钥加密的。</translation>
    </message>
    <message>
        <source>A recipient of an age file is “age1” and 58 characters.</source>
        <translation>age 文件的收件人是“age1”加 58 个字符。</translation>
    </message>
    <message>
        <source>A key of age files is “AGE-SECRET-KEY-1” and 58 capital characters.</source>
        <translation>age 文件的密钥是“AGE-SECRET-KEY-1”加 58 个大写字符。</translation>
    </message>
    <message>
        <source>The header of the age file has a key that is not allowed.</source>
        <translation>age 文件的文件头含有不允许的密钥。</translation>
    </message>
    <message>
        <source>This is no key of the form “%1…”; check each character.</source>
        <translation>这不是形如“%1…”的密钥；请逐个字符检查。</translation>
    </message>
    <message>
        <source>No rule says what follows the step “%1”.</source>
        <translation>没有规则规定步骤“%1”之后的状态。</translation>
    </message>
    <message>
        <source>There is no entry at all</source>
        <translation>没有任何记录</translation>
    </message>
    <message>
        <source>%1 is no key file of a registry (%2).</source>
        <translation>%1不是登记库的密钥文件（%2）。</translation>
    </message>
    <message>
        <source>The name or the password is wrong, or the officer may not open this registry. Type both again; check Caps Lock and the keyboard’s language.</source>
        <translation>姓名或密码不正确，或该办案人员无权打开本登记库。请重新输入两者，并检查大写锁定和键盘语言。</translation>
    </message>
    <message>
        <source>The registry %1 is encrypted: it opens with the name and the password of one of its officers.</source>
        <translation>登记库%1已加密：须用其中一名办案人员的姓名和密码打开。</translation>
    </message>
    <message>
        <source>The registry is encrypted and its backup in %1 is not; choose an empty folder, and destroy the old backup.</source>
        <translation>登记库已加密，而%1中的备份未加密；请选择空文件夹，并销毁旧备份。</translation>
    </message>
    <message>
        <source>The backup in %1 is of an encrypted registry; choose an empty folder.</source>
        <translation>%1中的备份属于加密的登记库；请选择空文件夹。</translation>
    </message>
    <message>
        <source>The database does not end with a whole page.</source>
        <translation>数据库末尾不是完整的一页。</translation>
    </message>
    <message>
        <source>Another program, or another window, has the registry open; close it, then try again.</source>
        <translation>另一个程序或窗口已打开该登记库；请先关闭，然后重试。</translation>
    </message>
    <message>
        <source>The database is damaged; verify the registry. Nothing was changed.</source>
        <translation>数据库已损坏；请核验登记库。未作任何更改。</translation>
    </message>
    <message>
        <source>You could not open the encrypted registry; nothing was changed.</source>
        <translation>您将无法打开加密后的登记库；未作任何更改。</translation>
    </message>
    <message>
        <source>The registry %1 is encrypted already.</source>
        <translation>登记库%1已经加密。</translation>
    </message>
    <message>
        <source>Only an administrator can encrypt a registry.</source>
        <translation>只有管理员可以加密登记库。</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>State when found</source>
        <translation>发现时状态</translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1，用于%2</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>“%1:%2”: expected is %3.</source>
        <translation>“%1:%2”：应为%3。</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>下列之一：%1</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes 或 no（是、否）</translation>
    </message>
    <message>
        <source>a year, a month or a day, or from..to, such as 2026-01-16, 2026-01.. or 2026-01-16..2026-01-20</source>
        <translation>年、月、日，或“起..止”，例如 2026-01-16、2026-01.. 或 2026-01-16..2026-01-20</translation>
    </message>
    <message>
        <source>the number or a piece of the title of a case</source>
        <translation>案件编号，或案件名称的一部分</translation>
    </message>
    <message>
        <source>one case; %1 cases have this in their number or title</source>
        <translation>一个案件；有%1个案件的编号或名称含有此内容</translation>
    </message>
    <message>
        <source>A value is missing after “%1:”.</source>
        <translation>“%1:”之后缺少值。</translation>
    </message>
    <message>
        <source>“%1:” is no condition; did you mean “%2:”? In quotes it is looked for as a word.</source>
        <translation>“%1:”不是条件；是否想输入“%2:”？加引号则按词查找。</translation>
    </message>
    <message>
        <source>“%1:” comes twice; expected is one.</source>
        <translation>“%1:”出现两次；只能有一个。</translation>
    </message>
    <message>
        <source>%1 It is %2, since %3.</source>
        <comment>why not, and who can</comment>
        <translation>%1是%2（自%3起）。</translation>
    </message>
    <message>
        <source>unpacked it is much larger than such a file should be</source>
        <translation>解压后远大于此类文件应有的大小</translation>
    </message>
    <message>
        <source>it is no Excel workbook (.xlsx), or it is damaged, or protected by a password; save it again as .xlsx or as CSV</source>
        <translation>不是 Excel 工作簿（.xlsx），或已损坏，或受密码保护；请重新保存为 .xlsx 或 CSV</translation>
    </message>
    <message>
        <source>it is no Excel workbook: its part %1 is missing</source>
        <translation>不是 Excel 工作簿：缺少%1</translation>
    </message>
    <message>
        <source>it has no sheet that is shown</source>
        <translation>没有显示的工作表</translation>
    </message>
    <message>
        <source>its texts have more than %1 characters</source>
        <translation>其文本超过%1个字符</translation>
    </message>
    <message>
        <source>row %1 comes after row %2; at most %3 rows are read</source>
        <translation>第%1行出现在第%2行之后；最多读取%3行</translation>
    </message>
    <message>
        <source>a cell is outside the rows</source>
        <translation>有单元格不在任何行内</translation>
    </message>
    <message>
        <source>row %1 has more than %2 cells</source>
        <translation>第%1行超过%2个单元格</translation>
    </message>
    <message>
        <source>it has more than %1 cells</source>
        <translation>超过%1个单元格</translation>
    </message>
    <message>
        <source>row %1 names a text that is not there</source>
        <translation>第%1行引用了不存在的文本</translation>
    </message>
    <message>
        <source>Only the sheet “%1” is read, not: %2.</source>
        <translation>只读取工作表“%1”，不读取：%2。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>A folder is where a file must be.</source>
        <translation>文件的位置上是一个文件夹。</translation>
    </message>
    <message>
        <source>A file is where a folder must be.</source>
        <translation>文件夹的位置上是一个文件。</translation>
    </message>
    <message>
        <source>The file holds something else than certificates in PEM form.</source>
        <translation>该文件中有 PEM 格式证书以外的内容。</translation>
    </message>
    <message>
        <source>%1 is no regular file of yours; choose another folder.</source>
        <translation>%1 不是您的普通文件；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The certificates of the time-stamping authority have more than %1 bytes.</source>
        <translation>时间戳机构的证书超过 %1 字节。</translation>
    </message>
    <message>
        <source>The registry keeps another value of “%1” than the one that was signed; verify the registry.</source>
        <translation>登记库中保存的“%1”与签名时的值不同；请核验登记库。</translation>
    </message>
    <message>
        <source>An entry is not about what its row says; verify the registry.</source>
        <translation>有一条记录的内容与其所在行所标的对象不符；请核验登记库。</translation>
    </message>
    <message>
        <source>The note of the last backup claims a time to come, %1; no backup of this registry is known.</source>
        <translation>上次备份的说明写的是将来的时间 %1；尚无已知的备份。</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>超过 %1 字节</translation>
    </message>
    <message>
        <source>The backup in %1 does not open with the key of this registry: it is of another registry, or damaged. Nothing was replaced; back up to another folder.</source>
        <translation>%1 中的备份无法用本登记库的密钥打开：它属于另一个登记库，或已损坏。未替换任何内容；请备份到其他文件夹。</translation>
    </message>
    <message>
        <source>The program that decodes pictures could not be started.</source>
        <translation>无法启动解码图片的程序。</translation>
    </message>
    <message>
        <source>The program that decodes pictures, sealbook-preview, is missing.</source>
        <translation>缺少解码图片的程序 sealbook-preview。</translation>
    </message>
    <message>
        <source>This system offers no sandbox (seccomp) to decode it in.</source>
        <translation>此系统没有可供解码使用的沙箱（seccomp）。</translation>
    </message>
    <message>
        <source>Decoding it took too long.</source>
        <translation>解码耗时过长。</translation>
    </message>
    <message>
        <source>Its content is damaged, too large, or of a kind that this system cannot decode.</source>
        <translation>其内容已损坏、过大，或属于此系统无法解码的类型。</translation>
    </message>
    <message>
        <source>The decoder stopped at its content.</source>
        <translation>解码程序因其内容而中止。</translation>
    </message>
    <message>
        <source>Files of its kind are not decoded.</source>
        <translation>不解码此类文件。</translation>
    </message>
    <message>
        <source>It is too large to be decoded.</source>
        <translation>文件过大，无法解码。</translation>
    </message>
    <message>
        <source>The entry names an officer (%1) whom no earlier entry enrols.</source>
        <translation>该记录提到一名办案人员（%1），但此前没有记录录入此人。</translation>
    </message>
    <message>
        <source>The entry names a person (%1) whom no earlier entry records.</source>
        <translation>该记录提到一名相关人员（%1），但此前没有记录登记此人。</translation>
    </message>
    <message>
        <source>The entry names an operation (%1) that no earlier entry records.</source>
        <translation>该记录提到一次行动（%1），但此前没有记录登记该行动。</translation>
    </message>
    <message>
        <source>The entry names a site (%1) that no earlier entry records.</source>
        <translation>该记录提到一处现场（%1），但此前没有记录登记该现场。</translation>
    </message>
    <message>
        <source>The entry names a group (%1) that no earlier entry records.</source>
        <translation>该记录提到一个团伙（%1），但此前没有记录登记该团伙。</translation>
    </message>
    <message>
        <source>The entry names a case (%1) that no earlier entry opens.</source>
        <translation>该记录提到一个案件（%1），但此前没有记录建立该案件。</translation>
    </message>
    <message>
        <source>The entry names an item (%1) that no earlier entry registers.</source>
        <translation>该记录提到一件物品（%1），但此前没有记录登记该物品。</translation>
    </message>
    <message>
        <source>The entry is about something (%1) that no earlier entry records.</source>
        <translation>该记录所涉及的对象（%1）此前没有记录登记。</translation>
    </message>
    <message>
        <source>An attachment of an encrypted registry is in clear, or is an age file that another key opens too; sealbook-cli encrypt encrypts it for this registry alone.</source>
        <translation>加密登记库的某个附件未加密，或是另一密钥也能打开的 age 文件；sealbook-cli encrypt 可将其只为本登记库加密。</translation>
    </message>
    <message>
        <source>The age file of an attachment is damaged or was cut short.</source>
        <translation>一个附件的 age 文件已损坏或被截断。</translation>
    </message>
    <message>
        <source>The age file of an attachment has a damaged header, or is encrypted to another key than this registry’s.</source>
        <translation>一个附件的 age 文件头已损坏，或是用本登记库以外的密钥加密的。</translation>
    </message>
    <message>
        <source>The age file %1 is damaged or was cut short.</source>
        <translation>age 文件 %1 已损坏或被截断。</translation>
    </message>
    <message>
        <source>Looking for attachments in clear</source>
        <translation>正在查找未加密的附件</translation>
    </message>
    <message>
        <source>Encrypting attachments</source>
        <translation>正在加密附件</translation>
    </message>
    <message>
        <source>A file is left in keys/ of a key of %1 that was exchanged: anyone with that key and its password can open the registry. The next sign-in removes the file.</source>
        <translation>keys/ 中留有 %1 已更换的密钥的文件：持有该密钥及其密码者可打开登记库。下次登录时将删除该文件。</translation>
    </message>
    <message>
        <source>A file in keys/ belongs to no officer of this registry. The next sign-in removes it.</source>
        <translation>keys/ 中有一个文件不属于本登记库的任何办案人员。下次登录时将删除它。</translation>
    </message>
    <message>
        <source>%1 is suspended, and their file is left in keys/: with their password they can open the registry. The next sign-in removes the file.</source>
        <translation>%1 已停用，但其文件仍在 keys/ 中：凭其密码可打开登记库。下次登录时将删除该文件。</translation>
    </message>
    <message>
        <source>The file of %1 in keys/ is damaged: they cannot open the registry. The next sign-in of another officer writes it again.</source>
        <translation>%1 在 keys/ 中的文件已损坏：该办案人员无法打开登记库。其他办案人员下次登录时将重新写入。</translation>
    </message>
    <message>
        <source>%1 is not suspended and has no file in keys/: they cannot open the registry. The next sign-in of another officer writes it.</source>
        <translation>%1 未停用，但在 keys/ 中没有文件：该办案人员无法打开登记库。其他办案人员下次登录时将写入。</translation>
    </message>
    <message>
        <source>The folder keys/</source>
        <translation>文件夹 keys/</translation>
    </message>
    <message>
        <source>A file in keys/ does not fit its officer</source>
        <translation>keys/ 中的文件与其办案人员不符</translation>
    </message>
    <message>
        <source>The folder keys/ is missing</source>
        <translation>缺少文件夹 keys/</translation>
    </message>
    <message>
        <source>A file of an encrypted registry is in clear</source>
        <translation>加密登记库中有未加密的文件</translation>
    </message>
    <message>
        <source>%1 does not begin as a database does. It may be encrypted: then the folder keys/ is missing. Copy keys/ of a backup of this registry into its folder, and open it again.</source>
        <translation>%1 的开头不是数据库的开头。它可能已加密：那么缺少的是文件夹 keys/。请将本登记库备份中的 keys/ 复制到其文件夹，然后重新打开。</translation>
    </message>
    <message>
        <source>The last backup was made in %1.</source>
        <translation>上次备份位于 %1。</translation>
    </message>
    <message>
        <source>The database is encrypted, but not yet every attachment: %1 Encrypt the registry again; it goes on where it stopped.</source>
        <translation>数据库已加密，但附件尚未全部加密：%1 请再次加密登记库，将从中断处继续。</translation>
    </message>
    <message>
        <source>A step that did not take place has no corrected values.</source>
        <translation>未发生的步骤没有更正后的内容。</translation>
    </message>
    <message>
        <source>%1: this step cannot be recorded by mistake: it says who answers for the item, or that a seal was found broken. Take the step that puts it right.</source>
        <translation>%1：此步骤不能作为误录更正：它记载由谁负责保管该物品，或记载封条被发现破损。请另行办理相应的步骤。</translation>
    </message>
    <message>
        <source>%1: a correction cannot change “%2” of this step.</source>
        <translation>%1：不能更正此步骤的“%2”。</translation>
    </message>
    <message>
        <source>%1: the correction changes nothing.</source>
        <translation>%1：更正没有改变任何内容。</translation>
    </message>
    <message>
        <source>%1: only the newest step can be corrected, as long as nothing was recorded that rests on it.</source>
        <translation>%1：只能更正最新的步骤，且其后不得已有以其为依据的记录。</translation>
    </message>
    <message>
        <source>%1: the step rests on a signed paper, and cannot be corrected against it.</source>
        <translation>%1：此步骤以签字的书面材料为依据，不能与之相悖地更正。</translation>
    </message>
    <message>
        <source>%1: a step is corrected by the officer who signed it, or by a custodian.</source>
        <translation>%1：步骤由签署该步骤的办案人员或保管员更正。</translation>
    </message>
    <message>
        <source>%1: the correction names another step than the newest one.</source>
        <translation>%1：更正所指的不是最新的步骤。</translation>
    </message>
    <message>
        <source>A correction needs a reason.</source>
        <translation>更正需要理由。</translation>
    </message>
    <message>
        <source>Time of the step</source>
        <translation>步骤时间</translation>
    </message>
    <message>
        <source>Step corrected</source>
        <translation>步骤已更正</translation>
    </message>
    <message>
        <source>Did not take place</source>
        <translation>未发生</translation>
    </message>
    <message>
        <source>No longer stated</source>
        <translation>不再记载</translation>
    </message>
    <message>
        <source>the rule of custody does not allow this correction.</source>
        <translation>保管规则不允许此更正。</translation>
    </message>
    <message>
        <source>Did not take place: recorded by mistake (%1, %2: %3)</source>
        <comment>officer, time, reason</comment>
        <translation>未发生，系误录（%1，%2：%3）</translation>
    </message>
    <message>
        <source>Corrected by %1, %2: %3</source>
        <comment>officer, time, reason</comment>
        <translation>由%1更正，%2：%3</translation>
    </message>
    <message>
        <source>%1 cannot be empty.</source>
        <translation>%1不能为空。</translation>
    </message>
    <message>
        <source>No. %1 did not take place: recorded by mistake</source>
        <translation>第%1项未发生，系误录</translation>
    </message>
    <message>
        <source>Correction of No. %1</source>
        <translation>更正第%1项</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>实际时间</translation>
    </message>
    <message>
        <source>%1: did not take place, recorded by mistake</source>
        <translation>%1：未发生，系误录</translation>
    </message>
    <message>
        <source>%1: corrected</source>
        <translation>%1：已更正</translation>
    </message>
    <message>
        <source>The case %1 has items that a restricted case hides from %2 (%3 of them); without them it would not be complete. An officer named in the restricted case, or an administrator, can export it.</source>
        <translation>案件%1中有%3件物品因受限案件而对%2不可见；缺少它们，案件不完整。受限案件中指定的办案人员或管理员可以导出。</translation>
    </message>
    <message>
        <source>Name the witness who saw the item destroyed.</source>
        <translation>请填写看到物品被销毁的见证人。</translation>
    </message>
    <message>
        <source>The officer who signs cannot be the witness as well: name another officer, or a person without a key.</source>
        <translation>签署人不能同时是见证人：请填写另一名办案人员，或没有密钥的人员。</translation>
    </message>
    <message>
        <source>Witness to destruction</source>
        <translation>销毁见证人</translation>
    </message>
    <message>
        <source>%1 was changed by %2 at %3 (%4) while this window was open. Nothing was recorded: look at the item, and record it again if it is still right.</source>
        <translation>本窗口打开期间，%2 于 %3 更改了 %1（%4）。没有记录任何内容：请查看该物品，如仍然正确，请再记录一次。</translation>
    </message>
    <message>
        <source>%1 in %2: …%3…</source>
        <translation>%2 的 %1：…%3…</translation>
    </message>
    <message>
        <source>Reading the texts of files</source>
        <translation>正在读取文件中的文字</translation>
    </message>
    <message>
        <source>Missing since a stock-take</source>
        <translation>盘点时缺失</translation>
    </message>
    <message>
        <source>Restricted cases hide further items, which are not listed here: %1.</source>
        <translation>受限案件隐藏了其他物品，此处未列出：%1件。</translation>
    </message>
    <message>
        <source>Not shown (restricted cases)</source>
        <translation>未显示（受限案件）</translation>
    </message>
    <message>
        <source>Restricted cases hide items from %2 (%1); without them a graph of everything would not be complete. An officer named in these cases, or an administrator, can export it.</source>
        <translation>有%1件物品因受限案件而对%2不可见；缺少它们，全部内容的图谱就不完整。这些案件中指定的办案人员或管理员可以导出。</translation>
    </message>
    <message>
        <source>%1: the seal number %2 was stated for %3 before. Check the number; if it is right, confirm it and give the reason.</source>
        <translation>%1：封条号%2此前曾记录于%3。请核对号码；如无误，请确认并说明理由。</translation>
    </message>
    <message>
        <source>The seal number %1 was stated for another item before, by entry %2.</source>
        <translation>封条号%1此前已由条目%2记录于另一件物品。</translation>
    </message>
    <message>
        <source>A seal number was stated for two items</source>
        <translation>一个封条号记录于两件物品</translation>
    </message>
    <message>
        <source>%1 is too deep inside other items: at most %2 can be around one. Use a container further out.</source>
        <translation>%1嵌套过深：一件物品外面最多可有%2层物品。请使用更外层的容器。</translation>
    </message>
    <message>
        <source>Entry %1 (“%2”)</source>
        <translation>条目%1（“%2”）</translation>
    </message>
    <message>
        <source>This is not the form of an entry.</source>
        <translation>这不是条目应有的形式。</translation>
    </message>
    <message>
        <source>The tree of the log</source>
        <translation>日志的哈希树</translation>
    </message>
    <message>
        <source>It is not that of its entries.</source>
        <translation>与其条目不符。</translation>
    </message>
    <message>
        <source>%1 Nothing was recorded or written. Verify the registry, which names what was altered; then restore a backup, or salvage what can be proved.</source>
        <translation>%1未记录也未写入任何内容。请校验登记库，查明被改动之处；然后恢复备份，或抢救仍可证明的内容。</translation>
    </message>
    <message>
        <source>Restoring a backup rehearsed</source>
        <translation>已演练备份恢复</translation>
    </message>
    <message>
        <source>Restoring a backup of this registry was never rehearsed.</source>
        <translation>从未演练过本登记库的备份恢复。</translation>
    </message>
    <message>
        <source>The last rehearsal of restoring a backup, on %1, failed.</source>
        <translation>%1 最近一次备份恢复演练失败。</translation>
    </message>
    <message>
        <source>Restoring a backup was last rehearsed on %1.</source>
        <translation>最近一次备份恢复演练是在 %1。</translation>
    </message>
    <message>
        <source>The rehearsal ends before it begins, or in the future.</source>
        <translation>演练的结束时间早于开始时间，或在将来。</translation>
    </message>
    <message>
        <source>No backup of this registry is known; name the folder of one.</source>
        <translation>没有已知的本登记库备份；请指明一个备份的文件夹。</translation>
    </message>
    <message>
        <source>Another rehearsal is running in %1.</source>
        <translation>另一个演练正在 %1 中进行。</translation>
    </message>
    <message>
        <source>There is no key in %1; expected is a line that begins with AGE-SECRET-KEY-1.</source>
        <translation>%1 中没有密钥；应有以 AGE-SECRET-KEY-1 开头的一行。</translation>
    </message>
    <message>
        <source>Photographs before and after sealing</source>
        <translation>封存前后照片</translation>
    </message>
    <message>
        <source>%1: no photograph of this is attached.</source>
        <translation>%1：未附此类照片。</translation>
    </message>
    <message>
        <source>The tables do not agree with the ledger. Nothing was recorded; verify the registry, which names the place. If only the tables are wrong, rebuild them (sealbook-cli rebuild).</source>
        <translation>数据表与账本不一致。未作任何记录；请核验登记库，核验会指出位置。如果只有数据表有误，请重建数据表（sealbook-cli rebuild）。</translation>
    </message>
    <message>
        <source>%1 is suspended and cannot be a witness: name another officer, or a person without a key.</source>
        <translation>%1 已停用，不能作为见证人：请指定其他人员，或没有密钥的人。</translation>
    </message>
    <message>
        <source>The witness %1 has the name of the officer who signs. The officer cannot be the witness as well: name somebody else.</source>
        <translation>见证人 %1 与签署人同名。签署人不能同时作为见证人：请指定其他人。</translation>
    </message>
    <message>
        <source>The witness %1 has the name of the officer who signs.</source>
        <translation>见证人 %1 与签署人同名。</translation>
    </message>
    <message>
        <source>A witness has the name of the officer who signs</source>
        <translation>见证人与签署人同名</translation>
    </message>
    <message>
        <source>The registry&apos;s database refused a request. Somebody may have altered it: verify the registry.</source>
        <translation>登记库的数据库拒绝了请求。可能有人改动过它：请核验登记库。</translation>
    </message>
    <message>
        <source>An index of the table %1 does not fit its rows. Nothing was recorded or written; verify the registry before you go on.</source>
        <translation>数据表 %1 的索引与其行不符。未作任何记录或写入；请先核验登记库。</translation>
    </message>
    <message>
        <source>Entry %1 does not follow the one before it in the log. Nothing was recorded; verify the registry before you go on.</source>
        <translation>条目 %1 未承接日志中的前一条目。未作任何记录；请先核验登记库。</translation>
    </message>
    <message>
        <source>The newest entry of the log is hidden: its columns or the indexes of the database were altered. Nothing was recorded; verify the registry before you continue.</source>
        <translation>日志的最新条目被隐藏：其列或数据库的索引被改动过。未作任何记录；请先核验登记库。</translation>
    </message>
    <message>
        <source>the field is stated twice.</source>
        <translation>该字段陈述了两次。</translation>
    </message>
    <message>
        <source>The database of %1 is not encrypted, but there is a folder keys/, which only an encrypted registry has. If this registry was encrypted, its database was replaced: restore a backup. If it never was, move keys/ out of its folder.</source>
        <translation>%1 的数据库没有加密，却有只属于加密登记库的文件夹 keys/。如果该登记库曾经加密，说明数据库被替换过：请恢复备份。如果从未加密，请把 keys/ 移出其文件夹。</translation>
    </message>
    <message>
        <source>keys/ has %1 files with the name of %2, and none of those that were tried opens with this password. An officer has one. Another officer’s sign-in removes the wrong ones; without another officer, copy keys/ from a backup.</source>
        <translation>keys/ 中有 %1 个带有 %2 姓名的文件，已尝试的都不能用此密码打开。每名警官只有一个。其他警官登录时会删除错误的文件；没有其他警官时，请从备份复制 keys/。</translation>
    </message>
    <message>
        <source>The file of %1 in keys/ has another key or another name: they cannot open the registry. The next sign-in of another officer writes it again.</source>
        <translation>keys/ 中 %1 的文件含有另一把密钥或另一个姓名：该警官无法打开登记库。其他警官下次登录时会重新写入。</translation>
    </message>
    <message>
        <source>row %1 has two cells in column %2, or its cells are not in order</source>
        <translation>第 %1 行在 %2 列有两个单元格，或单元格次序颠倒</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>columns %1 to %2</source>
        <translation>%1 至 %2 列</translation>
    </message>
    <message>
        <source>What the workbook hides is read too: %1.</source>
        <translation>工作簿中隐藏的内容也已读取：%1。</translation>
    </message>
    <message>
        <source>%1 of the backup is a folder, and a file belongs there. Move the folder away, and back up again.</source>
        <translation>备份中的 %1 是文件夹，而此处应为文件。请移走该文件夹，然后重新备份。</translation>
    </message>
    <message>
        <source>The ledger has %1 items in the lot, and the registry finds %2, or others. Nothing was recorded or written; verify the registry before you go on.</source>
        <translation>账本中该批次有 %1 件物品，登记库找到 %2 件，或找到的是别的物品。未记录也未写入任何内容；请先核验登记库再继续。</translation>
    </message>
</context>
<context>
    <name>CustodyModel</name>
    <message>
        <source>%1, recorded %2</source>
        <translation>%1，记录于%2</translation>
    </message>
    <message>
        <source>%1 (the clock was behind by %2: place %3 in the log)</source>
        <comment>moment, duration, number</comment>
        <translation>%1（当时时钟落后 %2：日志中第 %3 条）</translation>
    </message>
</context>
<context>
    <name>CustodyStep</name>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Each item gets a seal of its own: scan them in the order of the list.</source>
        <translation>每件物品各用一个封条：请按列表顺序扫描封条。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Seal %n item(s)</source>
        <translation>
            <numerusform>封存%n件(&amp;S)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) sealed.</source>
        <translation>
            <numerusform>已封存%n件物品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open seals</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Records that the seals were opened, and why.</source>
        <translation>记录封条已启封及其理由。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Open %n seal(s)</source>
        <translation>
            <numerusform>启封%n件(&amp;O)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seal(s) opened.</source>
        <translation>
            <numerusform>已启封%n件物品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>The items stay in your custody at another place.</source>
        <translation>物品仍由您保管，改存他处。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n item(s)</source>
        <translation>
            <numerusform>移动%n件(&amp;M)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved.</source>
        <translation>
            <numerusform>已移动%n件物品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Items that you released and that were not received return to your custody.</source>
        <translation>您已移交但未被接收的物品恢复由您保管。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) recalled.</source>
        <translation>
            <numerusform>已撤回%n件物品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>The items are in transit until the receiver accepts or refuses them.</source>
        <translation>在接收人接收或拒收之前，物品处于在途状态。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hand over %n item(s)</source>
        <translation>
            <numerusform>移交%n件(&amp;H)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) released.</source>
        <translation>
            <numerusform>已移交%n件物品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Return to owner</source>
        <translation>返还所有人</translation>
    </message>
    <message>
        <source>Ends custody: the items go to whom they belong. This cannot be taken back.</source>
        <translation>结束保管：物品返还给所有人。此操作不能撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) returned.</source>
        <translation>
            <numerusform>已返还%n件物品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Ends custody: the items were destroyed. This cannot be taken back.</source>
        <translation>结束保管：物品已被销毁。此操作不能撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Record that %n item(s) were &amp;destroyed</source>
        <translation>
            <numerusform>记录%n件物品已销毁(&amp;D)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) recorded as destroyed.</source>
        <translation>
            <numerusform>已记录%n件物品被销毁。</numerusform>
        </translation>
    </message>
    <message>
        <source>Forfeit</source>
        <translation>没收</translation>
    </message>
    <message>
        <source>Ends custody: the items fell to the state. This cannot be taken back.</source>
        <translation>结束保管：物品收归国家。此操作不能撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Record that %n item(s) were &amp;forfeited</source>
        <translation>
            <numerusform>记录%n件物品已没收(&amp;F)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) recorded as forfeited.</source>
        <translation>
            <numerusform>已记录%n件物品被没收。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand to another organisation</source>
        <translation>移送其他单位</translation>
    </message>
    <message>
        <source>Ends our custody: another organisation has the items now. This cannot be taken back.</source>
        <translation>结束本单位的保管：物品现由其他单位持有。此操作不能撤销。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hand out %n item(s)</source>
        <translation>
            <numerusform>移送%n件(&amp;H)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) handed to another organisation.</source>
        <translation>
            <numerusform>已将%n件物品移送其他单位。</numerusform>
        </translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>What is there is accepted; what is not, or is not right, is refused with a reason.</source>
        <translation>到达的物品予以接收；未到或不符的物品说明理由后拒收。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept %n item(s)</source>
        <translation>
            <numerusform>接收%n件(&amp;A)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) received.</source>
        <translation>
            <numerusform>已接收%n件物品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;call %n item(s)</source>
        <translation>
            <numerusform>撤回%n件(&amp;C)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ret&amp;urn %n item(s)</source>
        <translation>
            <numerusform>返还%n件(&amp;U)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustodyTimeline</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorBox</name>
    <message>
        <source>Nothing was recorded. Sign in as an officer who may do this, or ask an administrator.</source>
        <translation>未记录任何内容。请由有权限的办案人员登录，或联系管理员。</translation>
    </message>
    <message>
        <source>Nothing was recorded. Clear up what the message names, then try again.</source>
        <translation>没有记录任何内容。请先处理上面指出的问题，然后重试。</translation>
    </message>
    <message>
        <source>Stop work on this item. Inform an auditor, and verify the registry (Ctrl+Shift+U).</source>
        <translation>请停止处理该物品，通知审计员，并检验登记库（Ctrl+Shift+U）。</translation>
    </message>
    <message>
        <source>Nothing was recorded. Check that the disk is there, not full and not write-protected, then try again.</source>
        <translation>未记录任何内容。请检查磁盘是否连接、是否已满、是否写保护，然后重试。</translation>
    </message>
    <message>
        <source>Nothing was recorded. Close other programs that use this registry, then try again.</source>
        <translation>未记录任何内容。请关闭正在使用此登记库的其他程序，然后重试。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>FieldChanges</name>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, old and new value</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and new value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: taken away</source>
        <comment>field</comment>
        <translation>%1：已移除</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Making the form</source>
        <translation>正在制作表单</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a fact and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, taken away</source>
        <comment>a fact and its old value</comment>
        <translation>%1：%2，已移除</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a fact, its old and its new value</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, who</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, inside %3</source>
        <comment>when, who, container</comment>
        <translation>%1，%2，在 %3 中</translation>
    </message>
</context>
<context>
    <name>IntakeSheet</name>
    <message>
        <source>Exhibit number</source>
        <translation>物证编号</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫描内容</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Batch intake</source>
        <translation>批量登记</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>办案人员</translation>
    </message>
    <message>
        <source>What is common</source>
        <translation>共同内容</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n件物品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemCells</name>
    <message>
        <source>In transit, overdue</source>
        <translation>在途，已超时</translation>
    </message>
    <message>
        <source>%1, disputed</source>
        <translation>%1，有争议</translation>
    </message>
    <message>
        <source>%1 (passed)</source>
        <translation>%1（已过）</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>剩余%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>剩余%n分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2 of %3</source>
        <translation>%1：%2/%3</translation>
    </message>
    <message>
        <source>%1, %2/s</source>
        <translation>%1，每秒%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>NavigationTree</name>
    <message>
        <source>In transit</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>In transit from %1 to %2</source>
        <translation>由%1移交%2，在途</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>没有需要关注的物品</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部物品</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>存放处</translation>
    </message>
    <message numerus="yes">
        <source>→ %1, overdue, %n hour(s)</source>
        <translation>
            <numerusform>→ %1，超时%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>→ %1, %n hour(s)</source>
        <translation>
            <numerusform>→ %1，%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>→ %1, overdue, %n day(s)</source>
        <translation>
            <numerusform>→ %1，超时%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>→ %1, %n day(s)</source>
        <translation>
            <numerusform>→ %1，%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All items (%n inside)</source>
        <translation>
            <numerusform>全部物品（内含%n件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonChoices</name>
    <message>
        <source>name erased</source>
        <translation>名称已清除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>Reading the places</source>
        <translation>正在读取存放处</translation>
    </message>
    <message>
        <source>Nothing was ever kept at “%1”. Is this a new place?</source>
        <translation>“%1”从未存放过物品。是新地点吗？</translation>
    </message>
    <message>
        <source>It is a &amp;new place</source>
        <translation>是新地点(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>更改(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ShownItem</name>
    <message>
        <source>No item carries the number %1.</source>
        <translation>没有编号为 %1 的物品。</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a person&apos;s name and organisation</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>SmallButtons</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>TimeStamps</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>No reply was kept</source>
        <translation>未收到答复</translation>
    </message>
    <message>
        <source>Not right: %1</source>
        <translation>不正确：%1</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>时间戳机构</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>desktop::AccessNotice</name>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>desktop::AmendDialog</name>
    <message>
        <source>Reading the items…</source>
        <translation>正在读取物品…</translation>
    </message>
    <message>
        <source>%1 is left out: %2</source>
        <comment>item, why</comment>
        <translation>略去 %1：%2</translation>
    </message>
    <message>
        <source>This change is not possible for any of the chosen items.</source>
        <translation>所选物品均不能作此变更。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are left out.</source>
        <translation>
            <numerusform>另有%n件已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>why; it stays in the ledger</source>
        <translation>为什么；理由将留在账本中</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Give the reason; it stays in the ledger.</source>
        <translation>请写明理由；理由将留存在账本中。</translation>
    </message>
</context>
<context>
    <name>desktop::AnswerModel</name>
    <message>
        <source>%1, seen</source>
        <translation>%1，已到</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Stays in transit</source>
        <translation>仍在途</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
</context>
<context>
    <name>desktop::AnsweredDialog</name>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>&amp;Print the receipt…</source>
        <translation>打印回执(&amp;P)…</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印回执</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Accepted: %1. Refused: %2.</source>
        <translation>已接收：%1。已拒收：%2。</translation>
    </message>
    <message>
        <source>The receipt states what was accepted, what was refused and why; the releasing officer keeps it.</source>
        <translation>回执写明接收了什么、拒收了什么及其理由，由移交人保存。</translation>
    </message>
    <message>
        <source>Making the receipt</source>
        <translation>正在制作回执</translation>
    </message>
    <message>
        <source>receipt %1.pdf</source>
        <translation>回执 %1.pdf</translation>
    </message>
</context>
<context>
    <name>desktop::AssignDialog</name>
    <message>
        <source>Assign to a case</source>
        <translation>归入案件</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>归入(&amp;A)</translation>
    </message>
    <message>
        <source>An item may serve any number of cases.</source>
        <translation>一件物品可以用于任意多个案件。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>案件(&amp;C)</translation>
    </message>
    <message>
        <source>it serves this case already.</source>
        <translation>已用于该案件。</translation>
    </message>
    <message>
        <source>There is no case yet; record one first (Ctrl+Shift+C).</source>
        <translation>还没有案件；请先登记案件（Ctrl+Shift+C）。</translation>
    </message>
    <message>
        <source>Choose the case.</source>
        <translation>请选择案件。</translation>
    </message>
</context>
<context>
    <name>desktop::AttachDialog</name>
    <message>
        <source>Files to be attached</source>
        <translation>待添加的文件</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Attach files to %1</source>
        <translation>向 %1 添加附件</translation>
    </message>
    <message>
        <source>Drop files or folders here, or add them with the buttons above.</source>
        <translation>请把文件或文件夹拖到此处，或用上方按钮添加。</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>添加文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Take out of the list</source>
        <translation>移出列表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>添加附件(&amp;A)</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>正在查找文件</translation>
    </message>
    <message numerus="yes">
        <source>%n more were passed over.</source>
        <translation>
            <numerusform>另有%n个已略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>There was no new file among them.</source>
        <translation>其中没有新文件。</translation>
    </message>
    <message numerus="yes">
        <source>The report gave the digests of %n file(s).</source>
        <translation>
            <numerusform>报告给出了%n个文件的摘要。</numerusform>
        </translation>
    </message>
    <message>
        <source>It also lists what is not here: %1</source>
        <translation>报告还列出了此处没有的文件：%1</translation>
    </message>
    <message>
        <source>It lists different digests for: %1</source>
        <translation>报告对以下文件列出了不同的摘要：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of it could not be read.</source>
        <translation>
            <numerusform>报告中有%n行无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The expected digest of %1 cannot be read. Correct it, or empty the cell.</source>
        <translation>“%1”的预期摘要无法识别。请更正，或清空该单元格。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were attached to %1.</source>
        <translation>
            <numerusform>已向 %1 添加%n个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were refused; the list shows why.</source>
        <translation>
            <numerusform>%n个文件被拒绝；列表中写明原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 files were attached.</source>
        <translation>已添加%1个文件，共%2个。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1.</source>
        <translation>
            <numerusform>%n个文件，%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are still being attached to %1.</source>
        <translation>仍在向 %1 添加文件。</translation>
    </message>
    <message numerus="yes">
        <source>The registry was closed before %n file(s) were attached to %1. Nothing of them is in it.</source>
        <translation>
            <numerusform>登记库在%n个文件添加到 %1 之前已关闭。登记库中没有这些文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not attached to %1 yet.</source>
        <translation>
            <numerusform>还有 %n 个文件未附到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try the refused ones agai&amp;n</source>
        <translation>重试被拒绝的文件(&amp;N)</translation>
    </message>
    <message>
        <source>The folder %1 is empty.</source>
        <translation>文件夹 %1 是空的。</translation>
    </message>
    <message>
        <source>B: the chosen photographs were taken before sealing; A: after it.</source>
        <translation>按 B：所选照片拍摄于封存前；按 A：拍摄于封存后。</translation>
    </message>
</context>
<context>
    <name>desktop::AttachOptionsForm</name>
    <message>
        <source>Category of all files</source>
        <translation>全部文件的类别</translation>
    </message>
    <message>
        <source>as listed</source>
        <translation>按列表</translation>
    </message>
    <message>
        <source>Stage of all photographs</source>
        <translation>全部照片的阶段</translation>
    </message>
    <message>
        <source>Source device</source>
        <translation>来源设备</translation>
    </message>
    <message>
        <source>Report with digests</source>
        <translation>带摘要的报告</translation>
    </message>
    <message>
        <source>Reports of digests (*.md5 *.sha1 *.sha256 *.sha512 *.sm3 *.csv *.txt);;All files (*)</source>
        <translation>摘要报告 (*.md5 *.sha1 *.sha256 *.sha512 *.sm3 *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>the camera or tool that the files came from</source>
        <translation>文件所来自的相机或工具</translation>
    </message>
    <message>
        <source>Source &amp;device</source>
        <translation>来源设备(&amp;D)</translation>
    </message>
    <message>
        <source>Digests from a &amp;report</source>
        <translation>报告中的摘要(&amp;R)</translation>
    </message>
    <message>
        <source>Record in addition to SHA-256</source>
        <translation>除 SHA-256 外一并记录</translation>
    </message>
    <message>
        <source>&amp;Category of all</source>
        <translation>全部的类别(&amp;C)</translation>
    </message>
    <message>
        <source>Sta&amp;ge of all photographs</source>
        <translation>全部照片的阶段(&amp;G)</translation>
    </message>
    <message>
        <source>Also keep the %1</source>
        <translation>另存 %1</translation>
    </message>
    <message>
        <source>Reading digests</source>
        <translation>正在读取摘要</translation>
    </message>
</context>
<context>
    <name>desktop::AttachQueue</name>
    <message>
        <source>The expected digest cannot be read</source>
        <translation>预期摘要无法识别</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Being attached</source>
        <translation>正在添加</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Expected digest</source>
        <translation>预期摘要</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>it is already attached to this item; try it again to attach it a second time</source>
        <translation>该文件已附于本物品；再试一次即可重复附加</translation>
    </message>
</context>
<context>
    <name>desktop::AttachRun</name>
    <message>
        <source>Attaching to %1</source>
        <translation>正在向 %1 添加附件</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <comment>how many are attached</comment>
        <translation>%1个文件，共%2个</translation>
    </message>
</context>
<context>
    <name>desktop::AttachmentDelegate</name>
    <message>
        <source>no preview</source>
        <translation>无预览</translation>
    </message>
</context>
<context>
    <name>desktop::AttachmentModel</name>
    <message>
        <source>An audit found this file changed or missing.</source>
        <translation>审计发现此文件被更改或缺失。</translation>
    </message>
    <message>
        <source>%1, %2, SHA-256 %3…</source>
        <comment>when, who, digest</comment>
        <translation>%1，%2，SHA-256 %3…</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, what it is, who added it</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1
No preview: %2</source>
        <translation>%1
无预览：%2</translation>
    </message>
</context>
<context>
    <name>desktop::AttachmentPreview</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件文本</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>文件页面</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Reading and checking…</source>
        <translation>正在读取并核对…</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取%1</translation>
    </message>
    <message>
        <source>The file is missing from the store. Inform an auditor, and verify the registry. Its SHA-256 was %1.</source>
        <translation>文件库中缺少该文件。请通知审计员，并检验登记库。其 SHA-256 为%1。</translation>
    </message>
    <message>
        <source>— only the first megabyte is shown —</source>
        <translation>——仅显示前 1 MB——</translation>
    </message>
    <message>
        <source>%1 is not shown here. Open a copy with another program.</source>
        <translation>“%1”不能在此显示。请用其他程序打开副本。</translation>
    </message>
    <message>
        <source>%1 is too large to be shown here. Open a copy with another program.</source>
        <translation>“%1”过大，不能在此显示。请用其他程序打开副本。</translation>
    </message>
    <message>
        <source>The file is as it was attached, but %1 cannot be shown here. Open a copy with another program.</source>
        <translation>文件与添加时一致，但“%1”不能在此显示。请用其他程序打开副本。</translation>
    </message>
    <message>
        <source>No preview: %1
The file is as it was attached; a copy can be opened with another program.</source>
        <translation>无预览：%1
文件与添加时一致；可用其他程序打开副本。</translation>
    </message>
</context>
<context>
    <name>desktop::AttachmentsFeature</name>
    <message>
        <source>Choose one item in the list first; then what is pasted is attached to it.</source>
        <translation>请先在列表中选择一件物品；粘贴的内容将添加到该物品。</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no files that could be attached.</source>
        <translation>剪贴板中没有可以添加的图片或文件。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept; is the disk full?</source>
        <translation>粘贴的图片未能保存；磁盘是否已满？</translation>
    </message>
</context>
<context>
    <name>desktop::AttachmentsTab</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>&amp;Show big</source>
        <translation>放大查看(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Digests…</source>
        <translation>摘要(&amp;D)…</translation>
    </message>
    <message>
        <source>No files are attached. Drop them here, or press Ctrl+Shift+A.</source>
        <translation>没有附件。请把文件拖到此处，或按 Ctrl+Shift+A。</translation>
    </message>
    <message>
        <source>A checked copy was saved as %1.</source>
        <translation>经核对的副本已保存为“%1”。</translation>
    </message>
    <message>
        <source>The paper is attached to another item.</source>
        <translation>该文书添加在另一件物品上。</translation>
    </message>
    <message>
        <source>Show it in a window of its own (Space)</source>
        <translation>在单独的窗口中显示（空格键）</translation>
    </message>
    <message>
        <source>Show its digests, to be copied</source>
        <translation>显示其摘要，可复制</translation>
    </message>
    <message>
        <source>Open a checked copy with another program</source>
        <translation>用其他程序打开经核对的副本</translation>
    </message>
    <message>
        <source>Save a checked copy</source>
        <translation>保存经核对的副本</translation>
    </message>
    <message>
        <source>O&amp;pen a copy</source>
        <translation>打开副本(&amp;P)</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
</context>
<context>
    <name>desktop::AttentionTile</name>
    <message>
        <source>%1: %2</source>
        <comment>reason and number of items</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>desktop::AuditForm</name>
    <message>
        <source>&amp;Ledger and tables: every entry, signature, chain and row</source>
        <translation>账本和数据表(&amp;L)：每条记录、签名、链和行</translation>
    </message>
    <message>
        <source>Ledger and tables</source>
        <translation>账本和数据表</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Compare with a checkpoint</source>
        <translation>与检查点对照</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>不检验文件</translation>
    </message>
    <message>
        <source>Why this audit is made; may be empty</source>
        <translation>本次审计的缘由，可以不填</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>Files of %n chosen item(s)</source>
        <translation>
            <numerusform>%n件所选物品的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose, paste or scan the checkpoint to compare with.</source>
        <translation>请选择、粘贴或扫描用来对照的检查点。</translation>
    </message>
    <message>
        <source>Choose items in the list first, or check all files.</source>
        <translation>请先在列表中选择物品，或检验全部文件。</translation>
    </message>
    <message>
        <source>Choose what to check: the ledger, files, or both.</source>
        <translation>请选择检验范围：账本、文件，或两者。</translation>
    </message>
    <message>
        <source>Co&amp;mpare with a checkpoint kept elsewhere</source>
        <translation>与另行保存的检查点对照(&amp;M)</translation>
    </message>
    <message>
        <source>Rem&amp;arks</source>
        <translation>备注(&amp;A)</translation>
    </message>
</context>
<context>
    <name>desktop::AuditPage</name>
    <message>
        <source>Verify</source>
        <translation>开始检验</translation>
    </message>
    <message>
        <source>Cancel the verification</source>
        <translation>取消检验</translation>
    </message>
    <message>
        <source>Earlier audits</source>
        <translation>以往审计</translation>
    </message>
    <message>
        <source>&amp;Earlier audits</source>
        <translation>以往审计(&amp;E)</translation>
    </message>
    <message>
        <source>No audit was recorded yet. Verify: what an auditor verifies is recorded.</source>
        <translation>还没有审计记录。请开始检验：审计员的检验结果将记入账本。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Progress of the verification</source>
        <translation>检验进度</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在检验</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was recorded.</source>
        <translation>已取消。未记录任何内容。</translation>
    </message>
    <message>
        <source>Recording the audit</source>
        <translation>正在记录审计</translation>
    </message>
    <message>
        <source>This audit was recorded.</source>
        <translation>本次审计已记录。</translation>
    </message>
    <message>
        <source>This audit was not recorded: %1</source>
        <translation>本次审计未能记录：%1</translation>
    </message>
    <message>
        <source>Reading earlier audits</source>
        <translation>正在读取以往审计</translation>
    </message>
    <message>
        <source>Reading the audit</source>
        <translation>正在读取审计</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>正在制作报告</translation>
    </message>
    <message>
        <source>audit %1.pdf</source>
        <translation>审计 %1.pdf</translation>
    </message>
    <message>
        <source>Verif&amp;y</source>
        <translation>开始检验(&amp;Y)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Res&amp;ult</source>
        <translation>结果(&amp;U)</translation>
    </message>
    <message>
        <source>Ne&amp;w audit…</source>
        <translation>新的审计(&amp;W)…</translation>
    </message>
    <message>
        <source>New audit</source>
        <translation>新的审计</translation>
    </message>
</context>
<context>
    <name>desktop::AuditResult</name>
    <message>
        <source>Filter the faults</source>
        <translation>筛选问题</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Copy all faults</source>
        <translation>复制全部问题</translation>
    </message>
    <message>
        <source>Report, to print and to save</source>
        <translation>可打印和保存的报告</translation>
    </message>
    <message>
        <source>Verify to find out whether anything was changed without the ledger; or open an earlier audit.</source>
        <translation>请开始检验，以查明是否有人绕过账本作了改动；或打开以往审计。</translation>
    </message>
    <message>
        <source>The chosen fault in full</source>
        <translation>所选问题的全文</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>应为：%1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>实际：%1</translation>
    </message>
    <message>
        <source>Co&amp;py all</source>
        <translation>复制全部(&amp;P)</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>报告(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>desktop::AuditsModel</name>
    <message>
        <source>Sound</source>
        <translation>通过</translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n处被改动或缺失</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>办案人员</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>检验内容</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>desktop::BatchIntake</name>
    <message>
        <source>This is the number of an item that is registered already.</source>
        <translation>这是已登记物品的号码。</translation>
    </message>
    <message>
        <source>That was the first IMEI again; the second one is expected.</source>
        <translation>扫到的又是第一个 IMEI，请扫第二个。</translation>
    </message>
    <message>
        <source>The same is registered already as %1.</source>
        <translation>同一物品已登记为 %1。</translation>
    </message>
    <message>
        <source>First IMEI %1. Scan the second one.</source>
        <translation>第一个 IMEI 为 %1。请扫描第二个。</translation>
    </message>
    <message>
        <source>one scanned a moment ago</source>
        <translation>刚才扫描的一件</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>正在登记</translation>
    </message>
    <message>
        <source>Not registered: %1</source>
        <translation>未登记：%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>正在封存</translation>
    </message>
    <message>
        <source>The item before this seal was not registered, so it was not sealed.</source>
        <translation>此封条之前的物品未登记，因此未封存。</translation>
    </message>
    <message>
        <source>Not sealed: %1</source>
        <translation>未封存：%1</translation>
    </message>
    <message>
        <source>Sealed with %1.</source>
        <translation>已用封条 %1 封存。</translation>
    </message>
    <message>
        <source>This is the seal of an item that is registered already.</source>
        <translation>这是一件已登记物品的封条号。</translation>
    </message>
    <message>
        <source>This is a number of an item that is registered already.</source>
        <translation>这是一件已登记物品的号码。</translation>
    </message>
    <message>
        <source>What cannot be read cannot be registered: scan it again, or type its number.</source>
        <translation>读不出的内容无法登记：请重新扫描，或键入其号码。</translation>
    </message>
    <message>
        <source>Give the reason for recording the number as found, then press the key again.</source>
        <translation>请写明照录该号码的理由，然后再按一次键。</translation>
    </message>
</context>
<context>
    <name>desktop::BatchWindow</name>
    <message>
        <source>Go on with the batch</source>
        <translation>继续批量登记</translation>
    </message>
    <message>
        <source>A batch intake was not finished.</source>
        <translation>有一批登记尚未完成。</translation>
    </message>
    <message numerus="yes">
        <source>You were in a batch of %n. Scan on.</source>
        <translation>
            <numerusform>您正在登记一批物品，已有%n件。请继续扫描。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You were in a batch of %n. The last has no seal yet: scan it now.</source>
        <translation>
            <numerusform>您正在登记一批物品，已有%n件，最后一件尚未封存：请扫描其封条。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 This batch is not kept on disk: %2</source>
        <translation>%1 本批未能保存到磁盘：%2</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>扫描或输入</translation>
    </message>
    <message>
        <source>&amp;Two IMEIs each</source>
        <translation>每部两个 IMEI(&amp;T)</translation>
    </message>
    <message>
        <source>Two IMEIs each</source>
        <translation>每部两个 IMEI</translation>
    </message>
    <message>
        <source>Scan a sea&amp;l after each</source>
        <translation>每件之后扫描封条(&amp;L)</translation>
    </message>
    <message>
        <source>Scan a seal after each</source>
        <translation>每件之后扫描封条</translation>
    </message>
    <message>
        <source>What was scanned</source>
        <translation>扫描记录</translation>
    </message>
    <message>
        <source>Set what is common once, then scan: each scan is registered at once, and gets its number here.</source>
        <translation>先设置一次共同内容，然后扫描：每次扫描立即登记，编号显示在此处。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>更正(&amp;C)…</translation>
    </message>
    <message>
        <source>Batch intake</source>
        <translation>批量登记</translation>
    </message>
    <message>
        <source>Nothing was registered for it.</source>
        <translation>未为此次扫描登记任何内容。</translation>
    </message>
    <message>
        <source>&amp;Scan or type: %1, then Enter</source>
        <translation>扫描或输入%1，然后按回车(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Scan or type the first of two IMEIs, then Enter</source>
        <translation>扫描或输入两个 IMEI 中的第一个，然后按回车(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Scan or type the second IMEI, then Enter</source>
        <translation>扫描或输入第二个 IMEI，然后按回车(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Scan or type the seal of the item just taken, then Enter</source>
        <translation>扫描或输入刚登记物品的封条，然后按回车(&amp;S)</translation>
    </message>
    <message>
        <source>intake %1.pdf</source>
        <translation>批量登记 %1.pdf</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) are not registered: register or leave out each of them first.</source>
        <translation>
            <numerusform>有%n次扫描未登记：请先逐一登记或略过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were registered.</source>
        <translation>
            <numerusform>已登记%n件物品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Print la&amp;bels…</source>
        <translation>打印标签(&amp;B)…</translation>
    </message>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>还没有扫描任何内容。</translation>
    </message>
    <message>
        <source>Summar&amp;y…</source>
        <translation>汇总表(&amp;Y)…</translation>
    </message>
    <message>
        <source>Finis&amp;h</source>
        <translation>完成(&amp;H)</translation>
    </message>
    <message>
        <source>Its label was not printed: %1</source>
        <translation>其标签未能打印：%1</translation>
    </message>
    <message>
        <source>Looking for labels</source>
        <translation>正在查找标签</translation>
    </message>
    <message>
        <source>Print e&amp;very label at once</source>
        <translation>登记后立即打印标签(&amp;V)</translation>
    </message>
    <message>
        <source>Print every label at once</source>
        <translation>登记后立即打印标签</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) of a batch intake are not registered.</source>
        <translation>
            <numerusform>批量登记中有 %n 次扫描尚未登记。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not sealed.</source>
        <translation>未封存。</translation>
    </message>
</context>
<context>
    <name>desktop::BigPreview</name>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Pixel for pixel</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（第%2个，共%3个）</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name and facts of a file</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>desktop::CampaignDialog</name>
    <message>
        <source>Making the campaign up…</source>
        <translation>正在生成虚构的专项行动…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>The made-up campaign</source>
        <translation>虚构的专项行动</translation>
    </message>
    <message>
        <source>Five operations, nine sites and about 1,200 exhibits. Everybody’s password is “%1”.</source>
        <translation>五次行动、九个地点、约 1,200 件物证。所有人的口令都是“%1”。</translation>
    </message>
    <message>
        <source>The campaign could not be moved to %1; is something there?</source>
        <translation>专项行动无法移到“%1”；那里是否已有内容？</translation>
    </message>
</context>
<context>
    <name>desktop::CaseBox</name>
    <message>
        <source>No case is recorded yet.</source>
        <translation>还没有登记案件。</translation>
    </message>
    <message>
        <source>Part of its number or title</source>
        <translation>案号或案件名称的一部分</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>desktop::CheckRecordDialog</name>
    <message>
        <source>Verified: the record is complete and its proofs hold.</source>
        <translation>核验通过：记录完整，证明成立。</translation>
    </message>
    <message>
        <source>Not verified: something was changed, or is missing.</source>
        <translation>核验未通过：有内容被改动或缺失。</translation>
    </message>
    <message>
        <source>A valid bag, but no custody record of Sealbook’s.</source>
        <translation>数据包有效，但不是 Sealbook 的保管记录。</translation>
    </message>
    <message numerus="yes">
        <source>An incomplete bag: %n file(s) are still to be fetched.</source>
        <translation>
            <numerusform>数据包不完整：还有%n个文件待获取。</numerusform>
        </translation>
    </message>
    <message>
        <source>No valid bag, and no custody record of Sealbook’s.</source>
        <translation>数据包无效，也不是 Sealbook 的保管记录。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1, manifests: %2.</source>
        <translation>
            <numerusform>%Ln个文件，%1，清单：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s), %1 entries of a log of %2.</source>
        <translation>
            <numerusform>%Ln件物品，%1条记录，所属日志共%2条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its first %1 entries existed at %2, as certified by %3.</source>
        <translation>经 %3 证明，前%1条记录在 %2 已存在。</translation>
    </message>
    <message>
        <source>Fingerprint of the first key: %1</source>
        <translation>首个密钥的指纹：%1</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Kept checkpoint</source>
        <translation>留存的检查点</translation>
    </message>
    <message>
        <source>Checkpoint (*.txt)</source>
        <translation>检查点 (*.txt)</translation>
    </message>
    <message>
        <source>Compare with the &amp;registry that is open</source>
        <translation>与当前打开的登记库比对(&amp;G)</translation>
    </message>
    <message>
        <source>Compare with the registry that is open</source>
        <translation>与当前打开的登记库比对</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>核验(&amp;H)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Check a custody record</source>
        <translation>核验保管记录</translation>
    </message>
    <message>
        <source>Of the first key, as printed on a form</source>
        <translation>首个密钥的指纹，如打印表单所载</translation>
    </message>
    <message>
        <source>F&amp;ingerprint</source>
        <translation>指纹(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Kept checkpoint</source>
        <translation>留存的检查点(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>核验进度</translation>
    </message>
    <message>
        <source>Verified in part: the record is whole, but cannot be compared with the kept checkpoint.</source>
        <translation>部分核验：记录完整，但无法与另行保存的检查点比对。</translation>
    </message>
    <message>
        <source>%1 Not judged: the settings name no certificate of a time-stamping authority.</source>
        <translation>%1 未予评判：设置中没有时间戳机构的证书。</translation>
    </message>
    <message>
        <source>A custody record from outside, or any other bag (BagIt): every file, signature and proof in it is checked. The fingerprint shows where it comes from. A checkpoint kept elsewhere, or a time stamp, anchors it; without an anchor, one officer’s password is enough to make such a record.</source>
        <translation>核验外来的保管记录或任何其他 BagIt 包：检查其中每个文件、签名和证明。凭指纹可确定出处；另行保存的检查点或时间戳可将其锚定；若无锚定，仅凭一名人员的口令即可制作这样的记录。</translation>
    </message>
    <message>
        <source>Choose the folder of the record, the one with bagit.txt in it, or its zip file.</source>
        <translation>请选择记录所在的文件夹（其中有 bagit.txt），或其 zip 文件。</translation>
    </message>
    <message>
        <source>Folder or zip file</source>
        <translation>文件夹或 zip 文件</translation>
    </message>
    <message>
        <source>&amp;Folder or zip file</source>
        <translation>文件夹或 zip 文件(&amp;F)</translation>
    </message>
</context>
<context>
    <name>desktop::CheckedCopies</name>
    <message>
        <source>Copying %1</source>
        <translation>正在复制%1</translation>
    </message>
    <message>
        <source>Copying and checking</source>
        <translation>正在复制并核对</translation>
    </message>
    <message>
        <source>No temporary folder could be made; is the disk full?</source>
        <translation>无法建立临时文件夹；磁盘是否已满？</translation>
    </message>
    <message>
        <source>%1 is a program (%2) and is not opened here. Save a copy and examine it on a machine that is made for that.</source>
        <translation>“%1”是程序（%2），不在此打开。请保存副本，在专用的机器上检验。</translation>
    </message>
    <message>
        <source>The system has no program for this kind of file. Save a copy instead.</source>
        <translation>系统没有可打开此类文件的程序。请改为保存副本。</translation>
    </message>
</context>
<context>
    <name>desktop::CheckpointDialog</name>
    <message>
        <source>The checkpoint is being made…</source>
        <translation>正在生成检查点…</translation>
    </message>
    <message>
        <source>Text of the checkpoint</source>
        <translation>检查点文本</translation>
    </message>
    <message>
        <source>File of the checkpoint</source>
        <translation>检查点文件</translation>
    </message>
    <message>
        <source>Checkpoints (*.txt)</source>
        <translation>检查点 (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save checkpoint</source>
        <translation>保存检查点</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Keep a copy where no officer of this registry can change it: on paper, on another machine, at another office. A rewritten ledger contradicts it.</source>
        <translation>请把副本保存在本登记库任何人都无法更改的地方：纸上、另一台机器上或另一单位。账本一旦被改写，就会与它矛盾。</translation>
    </message>
    <message>
        <source>Making a checkpoint</source>
        <translation>正在生成检查点</translation>
    </message>
    <message>
        <source>checkpoint %1.txt</source>
        <translation>检查点 %1.txt</translation>
    </message>
    <message>
        <source>Choose where to save the checkpoint.</source>
        <translation>请填写检查点的保存位置。</translation>
    </message>
    <message>
        <source>A file of this name is there already, and a checkpoint that was kept is never overwritten; choose another name.</source>
        <translation>已有同名文件，而保存过的检查点从不覆盖；请另选名称。</translation>
    </message>
    <message>
        <source>Saving the checkpoint</source>
        <translation>正在保存检查点</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message numerus="yes">
        <source>Checkpoint of %Ln entries</source>
        <translation>
            <numerusform>%Ln条记录的检查点</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CheckpointInput</name>
    <message>
        <source>Checkpoint file</source>
        <translation>检查点文件</translation>
    </message>
    <message>
        <source>Checkpoints (*.txt);;All files (*)</source>
        <translation>检查点 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Checkpoint, pasted or scanned</source>
        <translation>粘贴或扫描的检查点</translation>
    </message>
    <message>
        <source>A checkpoint of size %1, root %2…</source>
        <translation>%1条记录的检查点，根哈希%2…</translation>
    </message>
    <message>
        <source>File of a checkpoint: choose it, or drop it here</source>
        <translation>检查点文件：请选择，或拖到此处</translation>
    </message>
    <message>
        <source>Or scan the QR code of a printed form, or paste the checkpoint’s text</source>
        <translation>或扫描打印文书上的二维码，或粘贴检查点的文本</translation>
    </message>
</context>
<context>
    <name>desktop::ClosingGuard</name>
    <message>
        <source>&amp;Close and lose it</source>
        <translation>关闭并丢弃(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>留下(&amp;S)</translation>
    </message>
</context>
<context>
    <name>desktop::CodeView</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>desktop::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您要做什么？</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation>%1   （%2）</translation>
    </message>
</context>
<context>
    <name>desktop::Commands</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Open a registry first.</source>
        <translation>请先打开登记库。</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>This needs the role %1; an administrator can give it.</source>
        <translation>此命令需要%1角色；管理员可以授予。</translation>
    </message>
    <message>
        <source>Choose one item in the list first.</source>
        <translation>请先在列表中选择一件物品。</translation>
    </message>
    <message>
        <source>Choose items in the list first.</source>
        <translation>请先在列表中选择物品。</translation>
    </message>
    <message>
        <source>About Sealbook</source>
        <translation>关于 Sealbook</translation>
    </message>
    <message>
        <source>Sealbook %1</source>
        <translation>Sealbook %1</translation>
    </message>
    <message>
        <source>A registry of seized evidence that a court can check.</source>
        <translation>法庭可以核验的涉案物品登记库。</translation>
    </message>
    <message>
        <source>Fingerprint of this registry’s first key:</source>
        <translation>本登记库首个密钥的指纹：</translation>
    </message>
    <message>
        <source>Made with Qt %1, SQLite, OpenSSL, libsodium, zint and qpdf.</source>
        <translation>使用 Qt %1、SQLite、OpenSSL、libsodium、zint 和 qpdf 制作。</translation>
    </message>
</context>
<context>
    <name>desktop::CommonPart</name>
    <message>
        <source>What is common</source>
        <translation>共同内容</translation>
    </message>
    <message>
        <source>What is common, in short</source>
        <translation>共同内容摘要</translation>
    </message>
    <message>
        <source>What is co&amp;mmon</source>
        <translation>共同内容(&amp;M)</translation>
    </message>
</context>
<context>
    <name>desktop::ConfirmDialog</name>
    <message>
        <source>Confirm the seizure</source>
        <translation>确认扣押</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>确认(&amp;C)</translation>
    </message>
    <message>
        <source>You confirm with your signature that the items were seized as registered. No other input is needed.</source>
        <translation>您签名确认这些物品确如登记所述被扣押。无需填写其他内容。</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>No witness, because</source>
        <translation>没有见证人的理由</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;Witness</source>
        <translation>见证人(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;No witness, because</source>
        <translation>没有见证人的理由(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>its seizure is confirmed already.</source>
        <translation>其扣押已经确认。</translation>
    </message>
    <message>
        <source>you registered it yourself; a second officer confirms.</source>
        <translation>由您本人登记；须由第二名办案人员确认。</translation>
    </message>
    <message>
        <source>No witness of that name is recorded; record them first (Ctrl+Shift+C).</source>
        <translation>没有登记过该姓名的见证人；请先登记（Ctrl+Shift+C）。</translation>
    </message>
    <message>
        <source>Give either a witness or the reason for having no witness: empty one of the two.</source>
        <translation>见证人与无见证人的理由只能填一项：请清空其中一项。</translation>
    </message>
</context>
<context>
    <name>desktop::ContainerLine</name>
    <message>
        <source>Inside of</source>
        <translation>所在物品</translation>
    </message>
    <message>
        <source>Scan its number, seal or IMEI</source>
        <translation>扫描其编号、封条或 IMEI</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
</context>
<context>
    <name>desktop::CorrectDialog</name>
    <message>
        <source>Operation</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团伙</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>嫌疑人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>更正(&amp;C)</translation>
    </message>
    <message>
        <source>Fields and origin</source>
        <translation>字段和由来</translation>
    </message>
    <message>
        <source>Hidden; they stay as they are unless you type them again above</source>
        <translation>已隐藏；除非在上方重新输入，否则保持不变</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>&amp;Operation</source>
        <translation>行动(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>地点(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>团伙(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;uspect</source>
        <translation>嫌疑人(&amp;U)</translation>
    </message>
    <message>
        <source>misread</source>
        <translation>误读</translation>
    </message>
    <message>
        <source>typing error</source>
        <translation>输入错误</translation>
    </message>
    <message>
        <source>learnt later</source>
        <translation>事后得知</translation>
    </message>
    <message>
        <source>looked at again</source>
        <translation>复查实物</translation>
    </message>
    <message>
        <source>why; it stays in the ledger</source>
        <translation>为什么；理由将留在账本中</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>Take away: %1, %2</source>
        <comment>a field and its value</comment>
        <translation>移除：%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its new value</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>及另外%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未作任何改动。</translation>
    </message>
    <message>
        <source>“%1” is not recorded; choose one that is.</source>
        <translation>“%1”未登记；请选择已登记的内容。</translation>
    </message>
    <message>
        <source>Give the reason for the correction; it stays in the ledger.</source>
        <translation>请写明更正的理由；理由将留存在账本中。</translation>
    </message>
    <message>
        <source>%1 was corrected.</source>
        <translation>已更正 %1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what was done, and warnings</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, stays as it is</source>
        <comment>a hidden value</comment>
        <translation>%1，保持不变</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>desktop::CustodyModel</name>
    <message>
        <source>%1 → %2</source>
        <comment>from, to</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, inside %2</source>
        <comment>custody step, container</comment>
        <translation>%1，在 %2 中</translation>
    </message>
    <message>
        <source>found broken</source>
        <translation>发现破损</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签名人</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>移交人 → 接收人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>reason of a step, its correction</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>desktop::CustodyTab</name>
    <message>
        <source>Where it was between two days</source>
        <translation>两日之间的去向</translation>
    </message>
    <message>
        <source>&amp;Where between days…</source>
        <translation>两日之间的去向(&amp;W)…</translation>
    </message>
    <message>
        <source>Picture of the chain of custody</source>
        <translation>保管链图</translation>
    </message>
    <message>
        <source>Steps of the chain of custody</source>
        <translation>保管链步骤</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>打开文书(&amp;P)</translation>
    </message>
    <message>
        <source>Open the paper of the chosen step</source>
        <translation>打开所选步骤的文书</translation>
    </message>
    <message>
        <source>Point with the mouse or use the arrow keys to read each part. Long waits are drawn shorter.</source>
        <translation>移动鼠标或按方向键可逐段读取。较长的等待画得较短。</translation>
    </message>
    <message>
        <source>Reading the chain of custody</source>
        <translation>读取保管链</translation>
    </message>
    <message>
        <source>Correct &amp;step…</source>
        <translation>更正此步骤(&amp;S)…</translation>
    </message>
    <message>
        <source>Correct the chosen step</source>
        <translation>更正所选步骤</translation>
    </message>
    <message>
        <source>Choose the step first.</source>
        <translation>请先选择步骤。</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>Only the newest step can be corrected.</source>
        <translation>只能更正最新的步骤。</translation>
    </message>
</context>
<context>
    <name>desktop::CustodyTimeline</name>
    <message>
        <source>Chain of custody over time</source>
        <translation>保管链时间图</translation>
    </message>
    <message>
        <source>From %1 to %2, %3.</source>
        <comment>times and duration</comment>
        <translation>%1至%2，共%3。</translation>
    </message>
    <message>
        <source>Since %1, for %2.</source>
        <comment>time and duration</comment>
        <translation>自%1起，已%2。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what, and when it was</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>With %1.</source>
        <translation>由%1保管。</translation>
    </message>
    <message>
        <source>→ %1</source>
        <comment>on its way to</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>On its way from %1 to %2.</source>
        <translation>由%1移交%2途中。</translation>
    </message>
    <message>
        <source>Out of custody: %1.</source>
        <translation>已结束保管：%1。</translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation>存放于%1。</translation>
    </message>
    <message>
        <source>Under the seal %1, which was found broken.</source>
        <translation>封条 %1，发现时已破损。</translation>
    </message>
    <message>
        <source>Under the seal %1.</source>
        <translation>封条 %1。</translation>
    </message>
    <message>
        <source>Gap: %1.</source>
        <translation>空档：%1。</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>空档</translation>
    </message>
    <message>
        <source>no seal</source>
        <translation>未封存</translation>
    </message>
    <message>
        <source>Without a seal of its own.</source>
        <translation>自身没有封条。</translation>
    </message>
</context>
<context>
    <name>desktop::DigestsDialog</name>
    <message>
        <source>Digests</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Copy the %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Copy for &amp;sha256sum</source>
        <translation>复制 sha256sum 校验行(&amp;S)</translation>
    </message>
    <message>
        <source>Copy a line that sha256sum checks</source>
        <translation>复制一行可由 sha256sum 校验的内容</translation>
    </message>
    <message>
        <source>Copy for sha256sum, &amp;all files</source>
        <translation>复制全部文件的 sha256sum 校验行(&amp;A)</translation>
    </message>
    <message>
        <source>Copy lines that sha256sum checks, for all files of the item</source>
        <translation>复制该物品全部文件的、可由 sha256sum 校验的各行</translation>
    </message>
</context>
<context>
    <name>desktop::DraftDialog</name>
    <message>
        <source>Throw away what was typed?</source>
        <translation>是否放弃已输入的内容？</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>放弃(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>What was typed under “%1” is not recorded.</source>
        <translation>“%1”中键入的内容尚未记录。</translation>
    </message>
</context>
<context>
    <name>desktop::EncryptDialog</name>
    <message numerus="yes">
        <source>The registry is encrypted, its database and its attachments (%n file(s) just now). Make a backup in an empty folder, and destroy the old ones: they are in clear. What the disk held in clear may be found on it until it is overwritten.</source>
        <translation>
            <numerusform>登记库已加密，包括数据库和附件（本次 %n 个文件）。请在空文件夹中做新的备份，并销毁旧的明文备份。磁盘上原有的明文在被覆盖之前可能仍能找到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are damaged and were left as they are, in clear; verify the registry.</source>
        <translation>
            <numerusform>%n 个附件已损坏，保持明文未动；请核验登记库。</numerusform>
        </translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Encrypt the registry</source>
        <translation>加密登记库</translation>
    </message>
    <message>
        <source>The database of this registry is encrypted. Attachments that are still in clear, because encrypting was stopped or an earlier version did it, are encrypted now.</source>
        <translation>此登记库的数据库已加密。由于加密中途停止，或由早期版本加密，仍是明文的附件现在将被加密。</translation>
    </message>
    <message>
        <source>The database and every attachment are encrypted; the ledger does not change. The registry is closed meanwhile, and no other program may have it open. Afterwards it opens only with the name and the password of one of its officers: if all passwords are lost, so is the registry. If you stop, or the power fails, nothing was changed, or the same command goes on.</source>
        <translation>数据库和每个附件都将加密，账本不变。加密期间登记库会关闭，其他程序也不得打开它。此后只有用其中一名办案人员的姓名和密码才能打开：失去所有密码就失去登记库。如果中途停止或断电，要么没有任何改变，要么由同一命令继续完成。</translation>
    </message>
    <message>
        <source>&amp;Password of %1</source>
        <translation>%1 的密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Encrypt</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>&amp;Open the registry</source>
        <translation>打开登记库(&amp;O)</translation>
    </message>
    <message>
        <source>Open the registry</source>
        <translation>打开登记库</translation>
    </message>
</context>
<context>
    <name>desktop::ExportAssistant</name>
    <message>
        <source>Export a custody record</source>
        <translation>导出保管记录</translation>
    </message>
    <message>
        <source>&amp;Make the record</source>
        <translation>制作保管记录(&amp;M)</translation>
    </message>
    <message>
        <source>A custody record is chosen and not made.</source>
        <translation>保管记录已选定，但尚未生成。</translation>
    </message>
</context>
<context>
    <name>desktop::ExportPreview</name>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Preview of the record</source>
        <translation>保管记录预览</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is recorded or written yet. The record itself has its checkpoint as a code on every page.</source>
        <translation>尚未记录或写出任何内容。正式的保管记录每页都带有检查点二维码。</translation>
    </message>
    <message>
        <source>The pages are being drawn…</source>
        <translation>正在绘制页面…</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在绘制页面</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ExtraFieldRow</name>
    <message>
        <source>Name of the field</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>Value of the field</source>
        <translation>字段内容</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>移除此字段</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Name, such as sticker</source>
        <translation>名称，例如 sticker</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The name of a field has up to 60 of a–z, 0–9 and _.</source>
        <translation>字段名称最多 60 个字符，只用 a–z、0–9 和 _。</translation>
    </message>
</context>
<context>
    <name>desktop::FaultList</name>
    <message>
        <source>What is wrong</source>
        <translation>错误之处</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第%1行：%2</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>第%1行，%2：%3</translation>
    </message>
</context>
<context>
    <name>desktop::FaultModel</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more follow from it)</source>
        <translation>
            <numerusform>%1（由此另引出%n处）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken: changed, or missing</source>
        <translation>
            <numerusform>%n处被改动或缺失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unusual, or undecidable</source>
        <translation>
            <numerusform>%n处异常或无法判定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worth knowing</source>
        <translation>
            <numerusform>%n条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — Enter shows %2</source>
        <translation>%1——按回车显示 %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
</context>
<context>
    <name>desktop::FieldRow</name>
    <message>
        <source>%1, sealed</source>
        <translation>%1，密封</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Sealed: the ledger holds only a salted digest; the value itself is stored separately and can be erased.</source>
        <translation>密封：账本中只有加盐摘要，旁边保存的值可以清除。</translation>
    </message>
</context>
<context>
    <name>desktop::FieldsForm</name>
    <message>
        <source>Add a field of your own</source>
        <translation>添加自定义字段</translation>
    </message>
    <message>
        <source>As found, because</source>
        <translation>照实登记的理由</translation>
    </message>
    <message>
        <source>such as: so printed on the tray, read twice</source>
        <translation>例如：卡托上确实如此印刷，已读两遍</translation>
    </message>
    <message>
        <source>As found, &amp;because</source>
        <translation>照实登记的理由(&amp;B)</translation>
    </message>
    <message>
        <source>%1, by the number</source>
        <translation>%1（按卡号判断）</translation>
    </message>
</context>
<context>
    <name>desktop::FieldsTab</name>
    <message>
        <source>Fields of the item</source>
        <translation>物品的字段</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value, as the title of a list</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>As found, because</source>
        <translation>照实登记的理由</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Inside and around it</source>
        <translation>内外关系</translation>
    </message>
    <message>
        <source>Open the container, %1</source>
        <translation>打开所在物品 %1</translation>
    </message>
    <message>
        <source>Is inside of</source>
        <translation>所在物品</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>内含物品</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团伙</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>嫌疑人</translation>
    </message>
    <message>
        <source>Seizure</source>
        <translation>扣押</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>From</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>By</source>
        <translation>扣押人</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>not yet: a second officer must confirm</source>
        <translation>尚无：须由第二名办案人员确认</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>No witness, because</source>
        <translation>没有见证人的理由</translation>
    </message>
    <message>
        <source>not stated yet</source>
        <translation>尚未说明</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，由%2登记</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reveal…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>Reveal: %1</source>
        <translation>查看：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time and time zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>As found, although it looks wrong</source>
        <translation>照录，尽管看似有误</translation>
    </message>
</context>
<context>
    <name>desktop::FileJobDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Choose where to save the file.</source>
        <translation>请填写文件的存放位置。</translation>
    </message>
    <message>
        <source>A file of this name is there already; choose another name.</source>
        <translation>已有同名文件，请另选名称。</translation>
    </message>
</context>
<context>
    <name>desktop::FilterHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1 contains</source>
        <translation>%1包含</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>desktop::FolderPage</name>
    <message>
        <source>record %1 %2</source>
        <translation>保管记录 %1 %2</translation>
    </message>
    <message>
        <source>All items of case %1.</source>
        <translation>案件%1的全部物品。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), with what they contain.</source>
        <translation>
            <numerusform>%n件物品及其内含物品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is withheld.</source>
        <translation>未隐去任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are withheld.</source>
        <translation>
            <numerusform>隐去%n个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>写入位置</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Folder for the record</source>
        <translation>保管记录文件夹</translation>
    </message>
    <message>
        <source>Into a folder that does not exist yet, or is empty; or into one new file, where the name ends in .zip. All of the record, or nothing of it.</source>
        <translation>写入尚不存在或为空的文件夹；名称以 .zip 结尾时，写成一个新文件。要么写入整个保管记录，要么什么也不写。</translation>
    </message>
    <message>
        <source>Written are: the signed entries, keys, disclosures, attachments, proofs, a page to read, and three ways to check all of it without Sealbook: verify.html, verify.py and VERIFY.txt.</source>
        <translation>写入的内容有：已签名的记录、公钥、披露项、附件、证明、可供阅读的页面，以及不依赖 Sealbook 核验全部内容的三种方法：verify.html、verify.py 和 VERIFY.txt。</translation>
    </message>
    <message>
        <source>The full path of a new or empty folder, or of a new file whose name ends in .zip.</source>
        <translation>请填写完整路径：新建或空的文件夹，或者名称以 .zip 结尾的新文件。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n person(s) everything is withheld.</source>
        <translation>
            <numerusform>隐去 %n 人的全部信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
For %2: %3</source>
        <translation>%1
提供给 %2：%3</translation>
    </message>
    <message>
        <source>Earlier checkpoint</source>
        <translation>较早的检查点</translation>
    </message>
    <message>
        <source>Checkpoint (*.txt)</source>
        <translation>检查点 (*.txt)</translation>
    </message>
    <message>
        <source>&amp;Earlier checkpoint</source>
        <translation>较早的检查点(&amp;E)</translation>
    </message>
    <message>
        <source>Of an earlier record or a printed form: the record then proves that nothing before it was changed. It may be left empty.</source>
        <translation>来自较早的记录或打印的表单：新记录便能证明此前的内容未被改动。可以留空。</translation>
    </message>
    <message>
        <source>Pre&amp;view…</source>
        <translation>预览(&amp;V)…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>desktop::FollowingForm</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>Looking at earlier items</source>
        <translation>正在查看以前的物品</translation>
    </message>
    <message>
        <source>%1, by its TAC</source>
        <translation>%1（据 TAC）</translation>
    </message>
</context>
<context>
    <name>desktop::GraphDialog</name>
    <message>
        <source>State why the graph is made: the export is recorded.</source>
        <translation>请说明为何制作图谱：导出会被记录。</translation>
    </message>
    <message>
        <source>State for whom the graph is: the export is recorded.</source>
        <translation>请说明图谱提供给谁：导出会被记录。</translation>
    </message>
    <message>
        <source>CASE/UCO graph</source>
        <translation>CASE/UCO 图</translation>
    </message>
    <message>
        <source>JSON-LD (*.json *.jsonld)</source>
        <translation>JSON-LD (*.json *.jsonld)</translation>
    </message>
    <message>
        <source>graph %1.json</source>
        <translation>图 %1.json</translation>
    </message>
    <message>
        <source>&amp;Make the graph</source>
        <translation>生成图(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>The %n &amp;chosen item(s)</source>
        <translation>
            <numerusform>所选的%n件物品(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen items</source>
        <translation>所选的物品</translation>
    </message>
    <message>
        <source>&amp;All items of a case</source>
        <translation>案件的全部物品(&amp;A)</translation>
    </message>
    <message>
        <source>All items of a case</source>
        <translation>案件的全部物品</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>E&amp;verything that I may see</source>
        <translation>我可查看的全部内容(&amp;V)</translation>
    </message>
    <message>
        <source>Everything that I may see</source>
        <translation>我可查看的全部内容</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>提供给</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>F&amp;or whom</source>
        <translation>提供给(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>事由(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>A graph of %n item(s) was written to %1.</source>
        <translation>
            <numerusform>%n件物品的图已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the case.</source>
        <translation>请选择案件。</translation>
    </message>
</context>
<context>
    <name>desktop::GuideWindow</name>
    <message>
        <source>Find in the guide</source>
        <translation>在指南中查找</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Sealbook guide</source>
        <translation>Sealbook 使用指南</translation>
    </message>
</context>
<context>
    <name>desktop::HistoryModel</name>
    <message>
        <source>An audit found a fault in this entry.</source>
        <translation>审计发现此条记录有差错。</translation>
    </message>
    <message>
        <source>Counts for nothing: %1</source>
        <translation>不产生效力：%1</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <comment>what, when and who, changes</comment>
        <translation>%1。%2。%3</translation>
    </message>
</context>
<context>
    <name>desktop::HistoryTab</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Copy the hash of the entry</source>
        <translation>复制记录的哈希</translation>
    </message>
    <message>
        <source>The leaf hash names the entry in the ledger, in exports and in proofs.</source>
        <translation>叶哈希用来在账本、导出内容和证明中指称该记录。</translation>
    </message>
    <message>
        <source>The hash of the entry was copied.</source>
        <translation>记录的哈希已复制。</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>读取历史</translation>
    </message>
</context>
<context>
    <name>desktop::IntakeList</name>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>On disk. %1</source>
        <translation>已写入磁盘。%1</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>已写入磁盘</translation>
    </message>
    <message>
        <source>On disk, sealed with %1</source>
        <translation>已写入磁盘，已用封条 %1 封存</translation>
    </message>
    <message>
        <source>Not registered: %1</source>
        <translation>未登记：%1</translation>
    </message>
    <message>
        <source>Exhibit number</source>
        <translation>物证编号</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫描内容</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1, by its TAC</source>
        <translation>%1（据 TAC）</translation>
    </message>
    <message>
        <source>On disk, no seal</source>
        <translation>已写入磁盘，无封条</translation>
    </message>
    <message numerus="yes">
        <source>%n on disk</source>
        <translation>
            <numerusform>%n件已写入磁盘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being written</source>
        <translation>
            <numerusform>%n件正在写入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not registered</source>
        <translation>
            <numerusform>%n件未登记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a seal</source>
        <translation>
            <numerusform>%n件无封条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::InventoryDialog</name>
    <message>
        <source>The chosen items</source>
        <translation>所选物品</translation>
    </message>
    <message>
        <source>&amp;All items of a case:</source>
        <translation>案件的全部物品(&amp;A)：</translation>
    </message>
    <message>
        <source>All items of a case</source>
        <translation>案件的全部物品</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Case inventory</source>
        <translation>案件物证总清单</translation>
    </message>
    <message numerus="yes">
        <source>&amp;The %n chosen item(s)</source>
        <translation>
            <numerusform>所选的%n件物品(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Choose the case.</source>
        <translation>请选择案件。</translation>
    </message>
</context>
<context>
    <name>desktop::ItemHead</name>
    <message>
        <source>%1: %2</source>
        <comment>kind and title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copy the exhibit number</source>
        <translation>复制物证编号</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation>封条 %1</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>照实登记</translation>
    </message>
    <message>
        <source>Seizure not confirmed</source>
        <translation>扣押未确认</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>复查到期</translation>
    </message>
    <message>
        <source>On its way from %1 to %2 since %3</source>
        <translation>由%1移交%2途中，自%3起</translation>
    </message>
    <message>
        <source>Last answered for by %1, since %2</source>
        <translation>最后由%1负责，自%2起</translation>
    </message>
    <message>
        <source>With %1 since %2</source>
        <translation>由%1保管，自%2起</translation>
    </message>
    <message>
        <source>With %1 at %2 since %3</source>
        <translation>由%1保管于%2，自%3起</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s):</source>
        <translation>
            <numerusform>%n个案件：</numerusform>
        </translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <translation>案件%1：%2</translation>
    </message>
    <message>
        <source>With %1 since %2, place not stated</source>
        <translation>自%2起由%1保管，存放处未说明</translation>
    </message>
    <message>
        <source>Missing since %1</source>
        <translation>自 %1 起缺失</translation>
    </message>
</context>
<context>
    <name>desktop::ItemLot</name>
    <message numerus="yes">
        <source>%n more lie inside them and go along.</source>
        <translation>
            <numerusform>另有%n件在其内，一并流转。</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>封条号</translation>
    </message>
    <message>
        <source>Scan the seals one after the other, or an exhibit first</source>
        <translation>请依次扫描封条，或先扫描物证</translation>
    </message>
    <message>
        <source>Scan an item</source>
        <translation>扫描物品</translation>
    </message>
    <message>
        <source>Scan or type an exhibit number, seal or IMEI, then Enter</source>
        <translation>扫描或输入物证编号、封条号或 IMEI，然后按回车</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Take ou&amp;t</source>
        <translation>移出(&amp;T)</translation>
    </message>
    <message>
        <source>Take the chosen rows out</source>
        <translation>移出所选各行</translation>
    </message>
    <message>
        <source>Nothing is in the lot yet. Scan an exhibit, or choose items in the list first.</source>
        <translation>批次中还没有物品。请扫描物证，或先在列表中选择物品。</translation>
    </message>
    <message>
        <source>Looking at the items</source>
        <translation>正在查看物品</translation>
    </message>
    <message>
        <source>The seal %1 is on %2 already.</source>
        <translation>封条 %1 已用在 %2 上。</translation>
    </message>
    <message>
        <source>No item carries “%1”.</source>
        <translation>没有带“%1”的物品。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is in the lot already.</source>
        <translation>%1 已在批次中。</translation>
    </message>
    <message>
        <source>%1 is in the lot.</source>
        <translation>%1 已放入批次。</translation>
    </message>
    <message>
        <source>The seal %1 is in the list already, for %2.</source>
        <translation>封条 %1 已在列表中，用于 %2。</translation>
    </message>
    <message>
        <source>Every item in the list has its seal already.</source>
        <translation>列表中的每件物品都已有封条。</translation>
    </message>
    <message>
        <source>%1 gets the seal %2.</source>
        <translation>%1 使用封条 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in the lot.</source>
        <translation>
            <numerusform>批次中有%n件物品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot take this step and stay as they are.</source>
        <translation>
            <numerusform>另有%n件不能执行此步骤，保持不变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ItemModel</name>
    <message>
        <source>%1: an audit found a fault in it.</source>
        <translation>%1：审计发现其有差错。</translation>
    </message>
    <message>
        <source>Reading the list of items</source>
        <translation>正在读取物品列表</translation>
    </message>
</context>
<context>
    <name>desktop::ItemPage</name>
    <message numerus="yes">
        <source>, %Ln more in restricted cases</source>
        <translation>
            <numerusform>，另有%Ln件属于受限案件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>显示全部物品</translation>
    </message>
    <message>
        <source>Filter by column</source>
        <translation>按列筛选</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Shows all items again, without any filter.</source>
        <translation>取消所有筛选，重新显示全部物品。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部物品</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln件物品</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Nothing matches. “Show all” takes the filters away.</source>
        <translation>没有符合的物品。“显示全部”可取消筛选。</translation>
    </message>
    <message>
        <source>No items yet. Ctrl+N registers one, Ctrl+B registers many.</source>
        <translation>还没有物品。按 Ctrl+N 登记一件，按 Ctrl+B 批量登记。</translation>
    </message>
    <message>
        <source>Choosing items</source>
        <translation>正在选择物品</translation>
    </message>
    <message>
        <source>No item in this list has “%1”.</source>
        <translation>此列表中没有带“%1”的物品。</translation>
    </message>
    <message>
        <source>Copying rows</source>
        <translation>正在复制各行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied; paste them into a spreadsheet.</source>
        <translation>
            <numerusform>已复制%Ln行，可粘贴到电子表格。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is chosen, and is not in this list.</source>
        <translation>已选 %1，但不在此列表中。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are chosen that are not all in this list.</source>
        <translation>
            <numerusform>已选%n件物品，并非都在此列表中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ItemPanel</name>
    <message>
        <source>Sides of the item</source>
        <translation>物品详情</translation>
    </message>
    <message>
        <source>Chosen item</source>
        <translation>所选物品</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管链</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n items are chosen. Commands act on all of them.</source>
        <translation>
            <numerusform>已选择%n件物品。操作对全部所选物品生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an item in the list to see its fields, files, chain of custody and history.</source>
        <translation>请在列表中选择一件物品，以查看其字段、附件、保管链和历史。</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>读取 %1</translation>
    </message>
</context>
<context>
    <name>desktop::ItemView</name>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
</context>
<context>
    <name>desktop::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the running task</source>
        <translation>取消正在进行的任务</translation>
    </message>
</context>
<context>
    <name>desktop::LabelSheetView</name>
    <message>
        <source>Click the first place that is still free.</source>
        <translation>请点击第一个空位。</translation>
    </message>
    <message>
        <source>The first free place is %1 of %2.</source>
        <translation>第一个空位是第%1个，共%2个。</translation>
    </message>
</context>
<context>
    <name>desktop::LabelsDialog</name>
    <message>
        <source>Label stock</source>
        <translation>标签纸</translation>
    </message>
    <message>
        <source>Copies of each</source>
        <translation>每张份数</translation>
    </message>
    <message>
        <source>Why a second label</source>
        <translation>再次打印的理由</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>First free place on the sheet</source>
        <translation>标签纸上第一个空位</translation>
    </message>
    <message>
        <source>Sheet before</source>
        <translation>上一页标签纸</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>下一页标签纸</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>保存为 PDF(&amp;S)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Such as: the first one came off</source>
        <translation>例如：第一张已脱落</translation>
    </message>
    <message>
        <source>Label s&amp;tock</source>
        <translation>标签纸(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copies of each</source>
        <translation>每张份数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Why a second label</source>
        <translation>再次打印的理由(&amp;W)</translation>
    </message>
    <message>
        <source>On the picture, click the first place of the sheet that is still free.</source>
        <translation>请在图上点击标签纸的第一个空位。</translation>
    </message>
    <message>
        <source>labels %1.pdf</source>
        <translation>标签 %1.pdf</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n of them had a label before, such as %1. That is recorded, with the reason.</source>
        <translation>
            <numerusform>其中%n件以前已有标签，例如 %1。此事连同理由一并记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the labels</source>
        <translation>正在绘制标签</translation>
    </message>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>标签纸第%1页，共%2页</translation>
    </message>
    <message>
        <source>%1 on %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n张标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n页标签纸</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording the labels</source>
        <translation>正在记录标签</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Choose where to save the PDF file.</source>
        <translation>请填写 PDF 文件的保存位置。</translation>
    </message>
    <message>
        <source>A file of this name is there already; choose another name.</source>
        <translation>已有同名文件，请另选名称。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Writing the labels</source>
        <translation>正在写出标签</translation>
    </message>
</context>
<context>
    <name>desktop::LotDialog</name>
    <message>
        <source>You entered a time %1 ago. Is the date right?</source>
        <comment>a duration</comment>
        <translation>您填写的时间距今 %1。日期是否正确？</translation>
    </message>
    <message>
        <source>&amp;Record it so</source>
        <translation>照此记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Change the date</source>
        <translation>修改日期(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>更改(&amp;C)</translation>
    </message>
</context>
<context>
    <name>desktop::LotModel</name>
    <message>
        <source>%1, with %2 in it</source>
        <comment>an item and its contents</comment>
        <translation>%1，内有%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>exhibit number, kind</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Exhibit number</source>
        <translation>物证编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>New seal</source>
        <translation>新封条</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Why it is not possible</source>
        <translation>不能执行的原因</translation>
    </message>
</context>
<context>
    <name>desktop::LotsModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, longer than %2</source>
        <translation>%1，超过%2</translation>
    </message>
    <message>
        <source>Released %1</source>
        <translation>移交于%1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>In transit for</source>
        <translation>在途时间</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
</context>
<context>
    <name>desktop::MainWindow</name>
    <message>
        <source>%1 (for looking only) — Sealbook</source>
        <translation>%1（只读）— Sealbook</translation>
    </message>
    <message>
        <source>Another program wrote to this registry: %1, %2.</source>
        <translation>另一程序写入了此登记库：%1，%2。</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>%1 — Sealbook</source>
        <translation>%1 — Sealbook</translation>
    </message>
    <message>
        <source>%1, signed in</source>
        <translation>%1，已登录</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Open the folder of a registry</source>
        <translation>打开登记库文件夹</translation>
    </message>
    <message>
        <source>Close all the same, and throw that away?</source>
        <translation>仍要关闭并放弃这些内容吗？</translation>
    </message>
    <message>
        <source>&amp;Throw away and close</source>
        <translation>放弃并关闭(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>返回(&amp;G)</translation>
    </message>
    <message>
        <source>The window changes when “%1” is closed.</source>
        <translation>关闭“%1”后，窗口将随之更换。</translation>
    </message>
    <message>
        <source>The machine&apos;s clock</source>
        <translation>本机时钟</translation>
    </message>
    <message>
        <source>Choose an item in the list first.</source>
        <translation>请先在列表中选择一件物品。</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy the folder as it is before anything else is tried. Then restore the last backup (sealbook-cli restore), or save everything that can still be proved (sealbook-cli salvage); the administrator’s guide explains both.</source>
        <translation>没有改动任何内容。在尝试其他办法之前，请先按原样复制该文件夹。然后恢复最近的备份（sealbook-cli restore），或保存仍可证明的全部内容（sealbook-cli salvage）；管理员指南对两者均有说明。</translation>
    </message>
</context>
<context>
    <name>desktop::MakingPage</name>
    <message>
        <source>The record is in %1</source>
        <translation>保管记录位于“%1”</translation>
    </message>
    <message>
        <source>Items: %1. Entries: %2. Attachments: %3.</source>
        <translation>物品：%1。记录：%2。附件：%3。</translation>
    </message>
    <message>
        <source>Disclosed fields: %1. Withheld: %2. Erased long ago: %3.</source>
        <translation>披露的字段：%1。隐去：%2。先前已清除：%3。</translation>
    </message>
    <message>
        <source>To check it, the recipient must get the fingerprint of the registry’s first key from a trusted person, not from this folder:</source>
        <translation>核验人须从可信的人那里、而不是从此文件夹取得登记库首个密钥的指纹：</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What was made</source>
        <translation>制作结果</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>保管记录</translation>
    </message>
    <message>
        <source>Exporting the record</source>
        <translation>正在导出保管记录</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>How to check it without Sealbook: open verify.html in a browser and drop the folder on it, or follow VERIFY.txt, which needs only sha256sum and openssl.</source>
        <translation>不用 Sealbook 的核验方法：在浏览器中打开 verify.html 并把该文件夹拖到页面上，或者按照 VERIFY.txt 操作，只需 sha256sum 和 openssl。</translation>
    </message>
    <message>
        <source>&amp;Back to the folder</source>
        <translation>返回文件夹(&amp;B)</translation>
    </message>
    <message>
        <source>Back to the folder</source>
        <translation>返回文件夹</translation>
    </message>
    <message>
        <source>How to check it without Sealbook: unpack it, open verify.html in a browser and drop the unpacked folder on it, or follow VERIFY.txt, which needs only sha256sum and openssl.</source>
        <translation>不用 Sealbook 的核验方法：先解压，用浏览器打开 verify.html，把解压出的文件夹拖到上面；或按 VERIFY.txt 操作，只需 sha256sum 和 openssl。</translation>
    </message>
    <message>
        <source>Checked: each file, signature, chain and proof in it holds.</source>
        <translation>已核验：其中每个文件、签名、链条和证明均成立。</translation>
    </message>
</context>
<context>
    <name>desktop::MappingHeader</name>
    <message>
        <source>Meaning of column %1</source>
        <translation>第%1列的含义</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（略去）</translation>
    </message>
</context>
<context>
    <name>desktop::MatchPopup</name>
    <message>
        <source>Matches</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>No item has “%1”.</source>
        <translation>没有带“%1”的物品。</translation>
    </message>
    <message>
        <source>Down chooses, Enter shows all matches as a list.</source>
        <translation>按向下键选择，按回车以列表显示全部匹配结果。</translation>
    </message>
    <message>
        <source>Down chooses, Enter shows the items of the first.</source>
        <translation>按向下键选择，按回车列出第一项的物品。</translation>
    </message>
</context>
<context>
    <name>desktop::MoveHereDialog</name>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>&amp;Move here</source>
        <translation>移到此处(&amp;M)</translation>
    </message>
    <message>
        <source>Move here</source>
        <translation>移到此处</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Found here at a stock-take</source>
        <translation>盘点时在此处发现</translation>
    </message>
    <message>
        <source>From now on these items are on record at %1.</source>
        <translation>此后这些物品登记在%1。</translation>
    </message>
    <message>
        <source>Looking at the items</source>
        <translation>正在查看物品</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n item(s) here</source>
        <translation>
            <numerusform>将%n件移到此处(&amp;M)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be moved by you and stay as they are on record.</source>
        <translation>
            <numerusform>%n件物品您无权移动，登记的存放处不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation>请填写理由。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved here.</source>
        <translation>
            <numerusform>已将%n件物品移到此处。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::NavigationModel</name>
    <message>
        <source>%1, items: %2</source>
        <translation>%1，物品：%2件</translation>
    </message>
</context>
<context>
    <name>desktop::NavigationTree</name>
    <message>
        <source>Find in tree</source>
        <translation>在树中查找</translation>
    </message>
    <message>
        <source>Tree of operations, cases and places</source>
        <translation>行动、案件和存放处的树</translation>
    </message>
    <message>
        <source>Counting items</source>
        <translation>正在统计物品</translation>
    </message>
</context>
<context>
    <name>desktop::NewRegistryDialog</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>工作站代码</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation>首名办案人员</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>New registry</source>
        <translation>新建登记库</translation>
    </message>
    <message>
        <source>1 to 12 of A–Z and 0–9, such as SITE3</source>
        <translation>1 至 12 个字符，只用 A–Z 和 0–9，例如 SITE3</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>至少%n个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>登记库</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Station code</source>
        <translation>工作站代码(&amp;S)</translation>
    </message>
    <message>
        <source>Or&amp;ganisation</source>
        <translation>单位(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>再次输入口令(&amp;A)</translation>
    </message>
    <message>
        <source>The station code begins every exhibit number given here. The first officer gets every role; their key signs the first entry. Nobody can reset their password.</source>
        <translation>在此登记的物证编号都以工作站代码开头。首名办案人员拥有全部角色，其密钥签署第一条记录。任何人都无法重置其口令。</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>A new or empty folder for the registry</source>
        <translation>新登记库所用的新文件夹或空文件夹</translation>
    </message>
    <message>
        <source>The two passwords differ; type both again.</source>
        <translation>两次输入的口令不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Opening the registry</source>
        <translation>正在开设登记库</translation>
    </message>
    <message>
        <source>F&amp;irst officer</source>
        <translation>首名办案人员(&amp;I)</translation>
    </message>
    <message>
        <source>The folder cannot be made there. Choose one below a folder in which you may write, such as your documents.</source>
        <translation>无法在那里建立文件夹。请选择您可写入的位置，例如“文档”之下。</translation>
    </message>
    <message>
        <source>&amp;Encrypt the database and the attachments</source>
        <translation>加密数据库和附件(&amp;E)</translation>
    </message>
    <message>
        <source>Encrypt the registry</source>
        <translation>加密登记库</translation>
    </message>
    <message>
        <source>&amp;Make the registry</source>
        <translation>新建登记库(&amp;M)</translation>
    </message>
</context>
<context>
    <name>desktop::OfficersDialog</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>请至少选择一种角色。</translation>
    </message>
    <message>
        <source>The two passwords differ. Type both again.</source>
        <translation>两次输入的口令不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>原口令(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>再次输入新口令(&amp;A)</translation>
    </message>
    <message>
        <source>Your key stays the same; only its encryption changes. If you forget the password, nobody can open the key for you.</source>
        <translation>您的密钥不变，只是重新加密。忘记口令后，任何人都无法为您打开密钥。</translation>
    </message>
    <message>
        <source>The new password is in force.</source>
        <translation>新口令已生效。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>办案人员</translation>
    </message>
    <message>
        <source>&amp;Enrol…</source>
        <translation>登记(&amp;E)…</translation>
    </message>
    <message>
        <source>Enrol an officer</source>
        <translation>登记办案人员</translation>
    </message>
    <message>
        <source>Change &amp;roles…</source>
        <translation>更改角色(&amp;R)…</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>&amp;Suspend…</source>
        <translation>停用(&amp;S)…</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Officers and roles</source>
        <translation>办案人员与角色</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>&amp;Reinstate…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Only an administrator can do this.</source>
        <translation>只有管理员可以执行此操作。</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>单位(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Roles</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Password, &amp;again</source>
        <translation>再次输入口令(&amp;A)</translation>
    </message>
    <message>
        <source>Roles of %1</source>
        <translation>%1的角色</translation>
    </message>
    <message>
        <source>Rea&amp;son</source>
        <translation>理由(&amp;S)</translation>
    </message>
    <message>
        <source>Reinstate %1</source>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation>停用%1</translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>From now on the officer can sign in again.</source>
        <translation>此后该办案人员可以重新登录。</translation>
    </message>
    <message>
        <source>From now on the officer can sign nothing. What was signed before stays valid.</source>
        <translation>此后该办案人员不能签署任何内容。以前签署的内容仍然有效。</translation>
    </message>
    <message>
        <source>New &amp;key…</source>
        <translation>新密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>S&amp;tation’s key…</source>
        <translation>站点密钥(&amp;T)…</translation>
    </message>
    <message>
        <source>Station’s key</source>
        <translation>站点密钥</translation>
    </message>
    <message>
        <source>The officer types the password, which opens their key; nobody else should know it.</source>
        <translation>由该人员本人输入口令：口令用来打开其密钥，其他人不应知道。</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>%1的新密钥</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>授予</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>新口令(&amp;P)</translation>
    </message>
    <message>
        <source>For when the old key was stolen, or may have been: from now on it signs nothing any more. What it signed before stays valid. The officer types the new password. Exchange the station’s key as well.</source>
        <translation>用于旧密钥被盗或可能被盗的情况：旧密钥此后不能再签名，此前的签名仍然有效。由该人员本人输入新口令。请同时更换站点密钥。</translation>
    </message>
    <message>
        <source>New key for the station</source>
        <translation>站点的新密钥</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>For when a copy of the registry was stolen together with a password: what the copy opens is of no use from now on. The officers keep their passwords.</source>
        <translation>用于登记库副本连同口令一起被盗的情况：副本能打开的密钥此后不再有用。各人员的口令不变。</translation>
    </message>
</context>
<context>
    <name>desktop::OriginForm</name>
    <message>
        <source>Operation</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团伙</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>嫌疑人</translation>
    </message>
    <message>
        <source>&amp;Operation</source>
        <translation>行动(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>地点(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>团伙(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;uspect</source>
        <translation>嫌疑人(&amp;U)</translation>
    </message>
</context>
<context>
    <name>desktop::OriginPage</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Your roles do not allow this.</source>
        <translation>您的角色不允许此操作。</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>正在读取列表</translation>
    </message>
</context>
<context>
    <name>desktop::OriginsDialog</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>登记案件</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>编号(&amp;N)</translation>
    </message>
    <message>
        <source>Such as ZJ-2026-17</source>
        <translation>例如 ZJ-2026-17</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>名称(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Province</source>
        <translation>省份(&amp;P)</translation>
    </message>
    <message>
        <source>Only &amp;seen by</source>
        <translation>可查看的人员(&amp;S)</translation>
    </message>
    <message>
        <source>If no officer is checked, every officer sees the case and its items.</source>
        <translation>如果不勾选任何人，所有办案人员都能看到该案件及其物品。</translation>
    </message>
    <message>
        <source>Who sees case %1</source>
        <translation>谁可以查看案件%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>If no officer is checked, every officer sees the case and its items. Administrators always see them.</source>
        <translation>如果不勾选任何人，所有办案人员都能看到该案件及其物品。管理员始终可以看到。</translation>
    </message>
    <message>
        <source>New victim</source>
        <translation>新增被害人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>&amp;Victim</source>
        <translation>被害人(&amp;V)</translation>
    </message>
    <message>
        <source>Choose a recorded person, or type a new name.</source>
        <translation>请选择已登记的人员，或输入新的姓名。</translation>
    </message>
    <message>
        <source>Type the victim’s name.</source>
        <translation>请输入被害人姓名。</translation>
    </message>
    <message>
        <source>New payment</source>
        <translation>新增付款</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>金额(&amp;A)</translation>
    </message>
    <message>
        <source>Seized &amp;card</source>
        <translation>扣押的银行卡(&amp;C)</translation>
    </message>
    <message>
        <source>Exhibit number of the card that it reached</source>
        <translation>收款银行卡的物证编号</translation>
    </message>
    <message>
        <source>Or card &amp;number</source>
        <translation>或卡号(&amp;N)</translation>
    </message>
    <message>
        <source>Of a card that was not seized</source>
        <translation>未被扣押的银行卡的卡号</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Victims of case %1</source>
        <translation>案件%1的被害人</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>被害人</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>被害人</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>New &amp;victim…</source>
        <translation>新增被害人(&amp;V)…</translation>
    </message>
    <message>
        <source>New &amp;payment…</source>
        <translation>新增付款(&amp;P)…</translation>
    </message>
    <message>
        <source>New operation</source>
        <translation>新建行动</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>国家(&amp;C)</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>新建地点</translation>
    </message>
    <message>
        <source>&amp;Operation</source>
        <translation>行动(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Choose the operation of the site.</source>
        <translation>请选择该地点所属的行动。</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建团伙</translation>
    </message>
    <message>
        <source>&amp;Site, where it is known</source>
        <translation>地点（如已知）(&amp;S)</translation>
    </message>
    <message>
        <source>Choose the operation of the group.</source>
        <translation>请选择该团伙所属的行动。</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>&amp;Is a</source>
        <translation>身份类型(&amp;I)</translation>
    </message>
    <message>
        <source>I&amp;dentity number</source>
        <translation>身份证件号码(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Phone number</source>
        <translation>电话号码(&amp;P)</translation>
    </message>
    <message>
        <source>With + and country code, such as +8613800138000</source>
        <translation>以 + 和国家代码开头，例如 +8613800138000</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>单位(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Group, of a suspect</source>
        <translation>嫌疑人所属团伙(&amp;G)</translation>
    </message>
    <message>
        <source>Re&amp;marks</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>Choose what the person is here.</source>
        <translation>请选择该人员在此的身份类型。</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>Named officers only</source>
        <translation>仅指定的办案人员</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出的内容</translation>
    </message>
    <message>
        <source>Operations, sites and cases</source>
        <translation>行动、地点与案件</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>&amp;New operation…</source>
        <translation>新建行动(&amp;N)…</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>&amp;New site…</source>
        <translation>新建地点(&amp;N)…</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>团伙</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团伙</translation>
    </message>
    <message>
        <source>&amp;New group…</source>
        <translation>新建团伙(&amp;N)…</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Is a</source>
        <translation>身份类型</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;New person…</source>
        <translation>新建人员(&amp;N)…</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>可查看者</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>新建案件(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Victims and payments…</source>
        <translation>被害人和付款(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Who sees it…</source>
        <translation>谁可以查看(&amp;W)…</translation>
    </message>
    <message>
        <source>Such as 12000.50 or 300 USD; CNY where no currency is named</source>
        <translation>例如 12000.50 或 300 USD；未注明币种时为 CNY</translation>
    </message>
</context>
<context>
    <name>desktop::RehearsalDialog</name>
    <message>
        <source>Folder of the backup</source>
        <translation>备份的文件夹</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Key files (*.txt);;All files (*)</source>
        <translation>密钥文件 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Rehearse and record</source>
        <translation>演练并记录(&amp;R)</translation>
    </message>
    <message>
        <source>Rehearse restoring a backup</source>
        <translation>演练备份恢复</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>only of a backup that was encrypted for a key</source>
        <translation>仅用于为密钥加密的备份</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Key file</source>
        <translation>密钥文件(&amp;K)</translation>
    </message>
    <message>
        <source>The backup is restored into a temporary folder, verified there and compared with this registry; then that folder is removed. The result becomes a signed entry, also if it is bad. Nothing in the registry or in the backup changes otherwise.</source>
        <translation>备份将恢复到临时文件夹，在那里检验并与本登记库比较，然后删除该文件夹。无论结果好坏，都会成为一条经签名的记录。除此之外，登记库和备份都不会改变。</translation>
    </message>
    <message>
        <source>Last rehearsal: %1, by %2.</source>
        <translation>最近一次演练：%1，%2。</translation>
    </message>
    <message>
        <source>Recording the rehearsal</source>
        <translation>正在记录演练</translation>
    </message>
    <message>
        <source>Restored, verified and removed again: %1 entries and %2 attachments of the backup of %3. The registry continues it; entries made since then: %4.</source>
        <translation>已恢复、检验并删除：%3 的备份中的 %1 条记录和 %2 个附件。本登记库是它的延续；此后新增的记录：%4。</translation>
    </message>
    <message>
        <source>Failed: nothing could be restored. %1</source>
        <translation>失败：无法恢复任何内容。%1</translation>
    </message>
    <message>
        <source>Failed: the backup does not verify. Make a new one in an empty folder, and keep this one.</source>
        <translation>失败：备份未通过检验。请在空文件夹中做新的备份，并保留这一份。</translation>
    </message>
    <message>
        <source>Failed: the backup verifies, but this registry does not continue it. Verify the registry.</source>
        <translation>失败：备份通过检验，但本登记库不是它的延续。请检验登记库。</translation>
    </message>
</context>
<context>
    <name>desktop::ScanResultBar</name>
    <message>
        <source>Exhibit number</source>
        <translation>物证编号</translation>
    </message>
    <message>
        <source>What became of the last scan</source>
        <translation>上一次扫描的结果</translation>
    </message>
    <message>
        <source>As found, because</source>
        <translation>照实登记的理由</translation>
    </message>
    <message>
        <source>Register all the same</source>
        <translation>仍然登记</translation>
    </message>
    <message>
        <source>so printed on the device, read twice</source>
        <translation>设备上确实如此印刷，已读两遍</translation>
    </message>
    <message>
        <source>Leave it out (Esc)</source>
        <translation>略过 (Esc)</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Register as found (Ctrl+I)</source>
        <translation>照实登记 (Ctrl+I)</translation>
    </message>
    <message>
        <source>Register all the same (Ctrl+I)</source>
        <translation>仍然登记 (Ctrl+I)</translation>
    </message>
    <message>
        <source>As foun&amp;d, because</source>
        <translation>照实登记的理由(&amp;D)</translation>
    </message>
    <message>
        <source>why, such as: %1</source>
        <translation>理由，例如：%1</translation>
    </message>
    <message>
        <source>Confirme&amp;d, because</source>
        <translation>已确认(&amp;D)，因为</translation>
    </message>
    <message>
        <source>read twice; the other number was mistyped</source>
        <translation>读过两遍；当时的号码输错了</translation>
    </message>
    <message>
        <source>Seal with it (Ctrl+I)</source>
        <translation>用此封条封存 (Ctrl+I)</translation>
    </message>
</context>
<context>
    <name>desktop::OverviewPage</name>
    <message>
        <source>By kind</source>
        <translation>按种类</translation>
    </message>
    <message>
        <source>By state of custody</source>
        <translation>按保管状态</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>按地点</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按团伙</translation>
    </message>
    <message>
        <source>By case</source>
        <translation>按案件</translation>
    </message>
    <message>
        <source>By holder</source>
        <translation>按保管人</translation>
    </message>
    <message>
        <source>As &amp;tables</source>
        <translation>以表格显示(&amp;T)</translation>
    </message>
    <message>
        <source>As tables</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在统计</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln件物品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::PageView</name>
    <message>
        <source>Drawing page %1</source>
        <translation>正在绘制第%1页</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>No preview: %1</source>
        <translation>无预览：%1</translation>
    </message>
</context>
<context>
    <name>desktop::FileIndexer</name>
    <message>
        <source>Looking for files to read</source>
        <translation>正在查找要读取的文件</translation>
    </message>
    <message>
        <source>Reading the texts of files</source>
        <translation>正在读取文件中的文字</translation>
    </message>
    <message>
        <source>Keeping the texts of files</source>
        <translation>正在保存文件中的文字</translation>
    </message>
</context>
<context>
    <name>desktop::PartyChoice</name>
    <message>
        <source>Kind of receiver</source>
        <translation>接收人类型</translation>
    </message>
    <message>
        <source>Receiving officer</source>
        <translation>接收的办案人员</translation>
    </message>
    <message>
        <source>Officer, signs with a key</source>
        <translation>办案人员，用密钥签名</translation>
    </message>
    <message>
        <source>A person without a key, who signs on paper</source>
        <translation>没有密钥、在纸质单据上签字的人</translation>
    </message>
    <message>
        <source>Receiver’s name</source>
        <translation>接收人姓名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Receiver’s organisation</source>
        <translation>接收人单位</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Choose an officer</source>
        <translation>选择办案人员</translation>
    </message>
    <message>
        <source>Reading the persons</source>
        <translation>正在读取人员</translation>
    </message>
    <message>
        <source>Kind of witness</source>
        <translation>见证人类别</translation>
    </message>
    <message>
        <source>Officer who saw it</source>
        <translation>看到的办案人员</translation>
    </message>
    <message>
        <source>Another officer</source>
        <translation>另一名办案人员</translation>
    </message>
    <message>
        <source>Witness’s name</source>
        <translation>见证人姓名</translation>
    </message>
    <message>
        <source>Witness’s organisation</source>
        <translation>见证人单位</translation>
    </message>
</context>
<context>
    <name>desktop::PathLine</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>%1: choose…</source>
        <translation>%1：选择…</translation>
    </message>
</context>
<context>
    <name>desktop::ProvenanceForm</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>Seizure</source>
        <translation>扣押</translation>
    </message>
    <message>
        <source>Cases that it serves</source>
        <translation>所用于的案件</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Looking at earlier places</source>
        <translation>正在查看以前的存放处</translation>
    </message>
    <message>
        <source>Nothing is set yet.</source>
        <translation>尚未设置任何内容。</translation>
    </message>
    <message>
        <source>Cas&amp;es that they serve</source>
        <translation>所用于的案件(&amp;E)</translation>
    </message>
    <message>
        <source>Record a new one…</source>
        <translation>登记新的…</translation>
    </message>
    <message>
        <source>Record a new operation, person or case</source>
        <translation>登记新的行动、人员或案件</translation>
    </message>
    <message>
        <source>Opens operations, sites, groups, persons and cases; what is recorded there can be chosen here at once.</source>
        <translation>打开行动、地点、团伙、人员和案件；在那里登记的内容可立即在此选择。</translation>
    </message>
    <message>
        <source>“%1” is not recorded yet: record it with the button, or empty the line.</source>
        <translation>“%1”尚未登记：请用按钮登记，或清空该栏。</translation>
    </message>
</context>
<context>
    <name>desktop::PutInDialog</name>
    <message>
        <source>Put into another item</source>
        <translation>放入另一件物品</translation>
    </message>
    <message>
        <source>&amp;Put in</source>
        <translation>放入(&amp;P)</translation>
    </message>
    <message>
        <source>From then on the items move with the container; each keeps its own seal.</source>
        <translation>此后这些物品随容器一起移动；各自保留自己的封条。</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>scan it, or type its number, seal, IMEI or serial number</source>
        <translation>扫描，或输入其编号、封条号、IMEI 或序列号</translation>
    </message>
    <message>
        <source>&amp;Container</source>
        <translation>容器(&amp;C)</translation>
    </message>
    <message>
        <source>found inside it</source>
        <translation>在其中发现</translation>
    </message>
    <message>
        <source>kept together in one bag</source>
        <translation>同装一袋</translation>
    </message>
    <message>
        <source>belongs to it</source>
        <translation>属于该物品</translation>
    </message>
    <message>
        <source>No item has this number, seal or IMEI.</source>
        <translation>没有物品带有该编号、封条号或 IMEI。</translation>
    </message>
    <message>
        <source>%1: %2 %3, at %4</source>
        <comment>number, kind, title, place</comment>
        <translation>%1：%2 %3，存放于%4</translation>
    </message>
    <message>
        <source>it is inside another item; take it out first.</source>
        <translation>已在另一件物品中，请先取出。</translation>
    </message>
    <message>
        <source>it is the container.</source>
        <translation>它就是容器。</translation>
    </message>
    <message>
        <source>Scan or type which item they go into.</source>
        <translation>请扫描或输入要放入哪件物品。</translation>
    </message>
</context>
<context>
    <name>desktop::RebuildDialog</name>
    <message>
        <source>Open the registry</source>
        <translation>打开登记库</translation>
    </message>
    <message>
        <source>&amp;Open the registry</source>
        <translation>打开登记库(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>The tables were rebuilt. %n entry(s) break a rule: they stay in the ledger, count for nothing, and every verification names them.</source>
        <translation>
            <numerusform>数据表已重建。有%n条记录违反规则：它们留在账本中，不产生效力，每次验证都会指出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries that count for nothing</source>
        <translation>不产生效力的记录</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Another version made these tables</source>
        <translation>数据表由其他版本生成</translation>
    </message>
    <message>
        <source>&amp;Rebuild</source>
        <translation>重新生成(&amp;R)</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>The tables of %1 were made by another version of Sealbook. They can be rebuilt from the ledger, which does not change: everything signed stays as it is. For a large registry this takes some minutes; afterwards it can be opened.</source>
        <translation>%1 的数据表由 Sealbook 的其他版本生成。可依账本重新生成；账本保持不变，已签署的内容不会改动。大型登记库需要几分钟，完成后即可打开。</translation>
    </message>
</context>
<context>
    <name>desktop::ReceiveDialog</name>
    <message>
        <source>&amp;Only what waits for me</source>
        <translation>仅显示等待我接收的(&amp;O)</translation>
    </message>
    <message>
        <source>Only what waits for me</source>
        <translation>仅显示等待我接收的</translation>
    </message>
    <message>
        <source>Lots in transit</source>
        <translation>在途批次</translation>
    </message>
    <message>
        <source>Hand-over &amp;form…</source>
        <translation>移交清单(&amp;F)…</translation>
    </message>
    <message>
        <source>Hand-over form of the chosen lot</source>
        <translation>所选批次的移交清单</translation>
    </message>
    <message>
        <source>Scan what is there</source>
        <translation>扫描到达的物品</translation>
    </message>
    <message>
        <source>Scan an exhibit or its seal: it is here</source>
        <translation>扫描物证或其封条，表示已到达</translation>
    </message>
    <message>
        <source>Items of the lot</source>
        <translation>批次中的物品</translation>
    </message>
    <message>
        <source>A&amp;ll are here</source>
        <translation>全部到达(&amp;L)</translation>
    </message>
    <message>
        <source>All are here</source>
        <translation>全部到达</translation>
    </message>
    <message>
        <source>Why the rest is refused</source>
        <translation>其余物品的拒收理由</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>签名(&amp;S)</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>The &amp;rest is refused because</source>
        <translation>其余物品的拒收理由(&amp;R)</translation>
    </message>
    <message>
        <source>Empty: what is not here stays in transit</source>
        <translation>留空则未到达的物品仍为在途</translation>
    </message>
    <message>
        <source>Sig&amp;nature</source>
        <translation>签名(&amp;N)</translation>
    </message>
    <message>
        <source>Nothing is in transit.</source>
        <translation>没有在途物品。</translation>
    </message>
    <message>
        <source>Choose a lot above.</source>
        <translation>请在上方选择批次。</translation>
    </message>
    <message>
        <source>Reading what is in transit</source>
        <translation>正在读取在途批次</translation>
    </message>
    <message>
        <source>Reading the lot</source>
        <translation>正在读取批次</translation>
    </message>
    <message>
        <source>No item carries “%1”.</source>
        <translation>没有带“%1”的物品。</translation>
    </message>
    <message>
        <source>%1 does not belong to this lot.</source>
        <translation>%1 不属于此批次。</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 已到达。</translation>
    </message>
    <message>
        <source>&amp;Accept %1</source>
        <translation>接收%1件(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Accept %1, refuse %2</source>
        <translation>接收%1件，拒收%2件(&amp;A)</translation>
    </message>
    <message>
        <source>Enter the place where the items are now.</source>
        <translation>请填写物品现在的存放处。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) answered for.</source>
        <translation>
            <numerusform>已答复%n件物品。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Place where they are now</source>
        <translation>现在的存放处(&amp;P)</translation>
    </message>
    <message>
        <source>They stay in transit.</source>
        <translation>它们仍在途中。</translation>
    </message>
    <message>
        <source>Where the accepted items are now (needed)</source>
        <translation>已接收物品现在的存放处（必填）</translation>
    </message>
</context>
<context>
    <name>desktop::ReceiverSignature</name>
    <message>
        <source>Receiver’s password</source>
        <translation>接收人口令</translation>
    </message>
    <message>
        <source>Scan of the signed paper</source>
        <translation>已签文书的扫描件</translation>
    </message>
    <message>
        <source>Papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)</source>
        <translation>文书 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1的口令</translation>
    </message>
    <message>
        <source>You sign as %1.</source>
        <translation>您以%1的身份签名。</translation>
    </message>
    <message>
        <source>%1 signs here with their own password.</source>
        <translation>%1在此用自己的口令签名。</translation>
    </message>
    <message>
        <source>%1 has no key and signed on paper.</source>
        <translation>%1没有密钥，已在纸上签字。</translation>
    </message>
    <message>
        <source>%1 has not signed yet: their password is needed.</source>
        <translation>%1尚未签名：需要其口令。</translation>
    </message>
    <message>
        <source>Choose the scan of the paper that %1 signed.</source>
        <translation>请选择%1已签文书的扫描件。</translation>
    </message>
</context>
<context>
    <name>desktop::RecordDialog</name>
    <message>
        <source>It is recorded. %1</source>
        <translation>已记录。%1</translation>
    </message>
</context>
<context>
    <name>desktop::RedactionPage</name>
    <message>
        <source>What is withheld</source>
        <translation>隐去的内容</translation>
    </message>
    <message>
        <source>Pre&amp;view…</source>
        <translation>预览(&amp;V)…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Ticked fields are left out of the record, which shows “withheld” in their place. Every signature and proof still holds. Attached files are included unchanged, whatever they contain.</source>
        <translation>勾选的内容不写入保管记录，其位置显示“已隐去”。所有签名和证明仍然成立。附件按原样随附，其中的内容不会隐去。</translation>
    </message>
</context>
<context>
    <name>desktop::RegisterDialog</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Keep what is co&amp;mmon for the next</source>
        <translation>保留共同内容，用于下一件(&amp;M)</translation>
    </message>
    <message>
        <source>Keep what is common for the next</source>
        <translation>保留共同内容，用于下一件</translation>
    </message>
    <message>
        <source>&amp;Throw away…</source>
        <translation>放弃(&amp;T)…</translation>
    </message>
    <message>
        <source>Register, then the ne&amp;xt (Ctrl+Enter)</source>
        <translation>登记并继续下一件 (Ctrl+回车)(&amp;X)</translation>
    </message>
    <message>
        <source>Regi&amp;ster</source>
        <translation>登记(&amp;S)</translation>
    </message>
    <message>
        <source>Register an item</source>
        <translation>登记物品</translation>
    </message>
    <message>
        <source>&amp;Kind of item</source>
        <translation>物品种类(&amp;K)</translation>
    </message>
    <message>
        <source>Insi&amp;de of</source>
        <translation>所在物品(&amp;D)</translation>
    </message>
    <message>
        <source>Attach p&amp;hotographs…</source>
        <translation>添加照片(&amp;H)…</translation>
    </message>
    <message>
        <source>Print lab&amp;el…</source>
        <translation>打印标签(&amp;L)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>What you typed is kept; “Register item” shows it again.</source>
        <translation>已输入的内容会保留；“登记物品”会重新显示。</translation>
    </message>
    <message>
        <source>Looking at earlier items</source>
        <translation>正在查看以前的物品</translation>
    </message>
    <message>
        <source>There is no item with that number, seal or IMEI for it to be inside of.</source>
        <translation>未找到该编号、封条或 IMEI 对应的物品，无法放入。</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>正在登记</translation>
    </message>
    <message>
        <source>Registered. %1</source>
        <translation>已登记。%1</translation>
    </message>
    <message>
        <source>%1 is registered.</source>
        <translation>%1 已登记。</translation>
    </message>
    <message>
        <source>Throw away what you typed? Nothing of it was registered.</source>
        <translation>是否放弃已输入的内容？这些内容尚未登记。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>What was typed to register an item is not registered.</source>
        <translation>为登记物品而输入的内容尚未登记。</translation>
    </message>
    <message>
        <source>Correct what is marked, or give the reason for recording it as found.</source>
        <translation>请改正标出之处，或写明仍按原样记录的理由。</translation>
    </message>
    <message>
        <source>Nothing was filled in for this item. Register it all the same?</source>
        <translation>此物品未填写任何内容。仍要登记吗？</translation>
    </message>
    <message>
        <source>&amp;Register it</source>
        <translation>登记(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>返回(&amp;G)</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>封存…</translation>
    </message>
</context>
<context>
    <name>desktop::ReleasedDialog</name>
    <message>
        <source>Making the hand-over form</source>
        <translation>正在制作移交清单</translation>
    </message>
    <message>
        <source>hand-over %1.pdf</source>
        <translation>移交清单 %1.pdf</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>&amp;Print the form…</source>
        <translation>打印移交清单(&amp;P)…</translation>
    </message>
    <message>
        <source>Print the hand-over form</source>
        <translation>打印移交清单</translation>
    </message>
    <message>
        <source>The receiver &amp;signs now…</source>
        <translation>接收人现在签名(&amp;S)…</translation>
    </message>
    <message>
        <source>The receiver signs now</source>
        <translation>接收人现在签名</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The lot is in transit until %1 accepts or refuses it; until then you answer for it.</source>
        <translation>该批次在%1接收或拒收之前为在途，此间由您负责。</translation>
    </message>
</context>
<context>
    <name>desktop::RevealDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Re&amp;veal</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>Reveal secrets of %1</source>
        <translation>查看 %1 的秘密内容</translation>
    </message>
    <message>
        <source>to unlock the device</source>
        <translation>为解锁设备</translation>
    </message>
    <message>
        <source>to trace payments</source>
        <translation>为追查资金</translation>
    </message>
    <message>
        <source>to examine it</source>
        <translation>为检验</translation>
    </message>
    <message>
        <source>why; it stays in the ledger</source>
        <translation>为什么；理由将留在账本中</translation>
    </message>
    <message>
        <source>That you looked, and why, is recorded. The values hide again after a minute.</source>
        <translation>您查看过以及查看的理由都会被记录。内容在一分钟后重新隐藏。</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>desktop::ReviewDialog</name>
    <message>
        <source>Set review date</source>
        <translation>设置复查日期</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>On that day the items appear among what needs attention.</source>
        <translation>到该日期，这些物品会列入需要关注的物品。</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Review &amp;on</source>
        <translation>复查日期(&amp;O)</translation>
    </message>
    <message>
        <source>end of the time allowed for storage</source>
        <translation>允许保管的期限届满</translation>
    </message>
    <message>
        <source>before the trial</source>
        <translation>开庭之前</translation>
    </message>
    <message>
        <source>appeal is possible until then</source>
        <translation>上诉期届满</translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>%n个月后</numerusform>
        </translation>
    </message>
    <message>
        <source>it is out of custody.</source>
        <translation>已结束保管。</translation>
    </message>
</context>
<context>
    <name>desktop::RowsDialog</name>
    <message>
        <source>The first &amp;row names the columns</source>
        <translation>第一行是列名称(&amp;R)</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>第一行是列名称</translation>
    </message>
    <message>
        <source>Kind if no column states it</source>
        <translation>未指明时的种类</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>各行</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Leave out what is wrong</source>
        <translation>略去有误的行</translation>
    </message>
    <message>
        <source>Register doubles all the same</source>
        <translation>仍然登记重复的行</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet</source>
        <translation>从电子表格粘贴</translation>
    </message>
    <message>
        <source>&amp;Paste again (Ctrl+V)</source>
        <translation>重新粘贴 (Ctrl+V)(&amp;P)</translation>
    </message>
    <message>
        <source>Paste again</source>
        <translation>重新粘贴</translation>
    </message>
    <message>
        <source>Copy rows in the spreadsheet, with or without the row that names the columns, then paste them here.</source>
        <translation>请在电子表格中复制各行（有无列名称行均可），然后粘贴到此处。</translation>
    </message>
    <message>
        <source>&amp;Kind if no column states it</source>
        <translation>未指明时的种类(&amp;K)</translation>
    </message>
    <message>
        <source>Re&amp;gister</source>
        <translation>登记(&amp;G)</translation>
    </message>
    <message>
        <source>There is no text to paste; copy the rows in the spreadsheet first.</source>
        <translation>没有可粘贴的文本；请先在电子表格中复制各行。</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>There are no rows yet.</source>
        <translation>还没有任何行。</translation>
    </message>
    <message>
        <source>Two columns are called “%1”; leave one of them out.</source>
        <translation>有两列都叫“%1”；请略去其中一列。</translation>
    </message>
    <message>
        <source>The rows are being checked…</source>
        <translation>正在检查各行…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are wrong: correct them in the table, or leave them out.</source>
        <translation>
            <numerusform>%n行有误：请在表中更正，或略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>No row is left to register.</source>
        <translation>没有可登记的行。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are right.</source>
        <translation>
            <numerusform>%n行无误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) are left out.</source>
        <translation>
            <numerusform>略去%n列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave out the %n that are wrong</source>
        <translation>
            <numerusform>略去有误的%n行(&amp;L)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register the %n &amp;doubles too</source>
        <translation>
            <numerusform>仍然登记重复的%n行(&amp;D)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;gister %n item(s)</source>
        <translation>
            <numerusform>登记%n件(&amp;G)</numerusform>
        </translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>正在登记</translation>
    </message>
    <message>
        <source>Stopped; nothing was registered.</source>
        <translation>已停止；未登记任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were registered, the first as %1.</source>
        <translation>
            <numerusform>已登记%n件物品，第一件为 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a table (CSV, Excel)</source>
        <translation>导入表格（CSV、Excel）</translation>
    </message>
    <message>
        <source>Table file</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.txt *.tsv)</source>
        <translation>表格 (*.csv *.xlsx *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Table &amp;file</source>
        <translation>表格文件(&amp;F)</translation>
    </message>
</context>
<context>
    <name>desktop::RowsModel</name>
    <message>
        <source>Column %1</source>
        <translation>第%1列</translation>
    </message>
    <message>
        <source>%1 !</source>
        <translation>%1 !</translation>
    </message>
</context>
<context>
    <name>desktop::RunningLabels</name>
    <message>
        <source>This machine has no printer.</source>
        <translation>本机没有打印机。</translation>
    </message>
    <message>
        <source>Labels are printed one by one on a roll only; print some on one first.</source>
        <translation>只有卷纸才能逐张打印标签；请先在卷纸上打印一次。</translation>
    </message>
    <message>
        <source>Recording a label</source>
        <translation>正在记录标签</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
</context>
<context>
    <name>desktop::SaveCopyDialog</name>
    <message>
        <source>Path of the copy</source>
        <translation>副本保存位置</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>&amp;Copy to</source>
        <translation>副本保存到(&amp;C)</translation>
    </message>
    <message>
        <source>The copy is checked against the SHA-256 in the ledger while it is written. A file that is there already is not replaced.</source>
        <translation>写入时将副本与账本中的 SHA-256 核对。已有的文件不会被替换。</translation>
    </message>
    <message>
        <source>Choose where to save the copy.</source>
        <translation>请填写副本的保存位置。</translation>
    </message>
</context>
<context>
    <name>desktop::ScopePage</name>
    <message>
        <source>&amp;Items, by exhibit number</source>
        <translation>按物证编号选择物品(&amp;I)</translation>
    </message>
    <message>
        <source>Items, by exhibit number</source>
        <translation>按物证编号选择物品</translation>
    </message>
    <message>
        <source>Exhibit numbers</source>
        <translation>物证编号</translation>
    </message>
    <message>
        <source>&amp;All items of a case</source>
        <translation>案件的全部物品(&amp;A)</translation>
    </message>
    <message>
        <source>All items of a case</source>
        <translation>案件的全部物品</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>提供给谁</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What the record is about</source>
        <translation>保管记录的范围</translation>
    </message>
    <message>
        <source>The export is itself an entry: it records what was disclosed to whom and why.</source>
        <translation>导出本身也是一条记录，说明了因何理由、向谁披露了什么。</translation>
    </message>
    <message>
        <source>One number a line; a scanner may type here.</source>
        <translation>每行一个编号；扫码枪也可在此输入。</translation>
    </message>
    <message>
        <source>Such as the court, the defence, the joint working group</source>
        <translation>例如法庭、辩护人、联合工作组</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>提供给谁(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>理由(&amp;W)</translation>
    </message>
</context>
<context>
    <name>desktop::SearchBox</name>
    <message>
        <source>Search or scan</source>
        <translation>搜索或扫描</translation>
    </message>
    <message>
        <source>Items with “%1”</source>
        <translation>带“%1”的物品</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more item(s) match “%1”.</source>
        <translation>
            <numerusform>另有%Ln件物品与“%1”相符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Words, and conditions such as kind:phone sealed:no holder:NAME place:PLACE case:NUMBER seized:2026-01.. Tab completes them.</source>
        <translation>词语，以及条件，例如 kind:phone sealed:no holder:姓名 place:存放处 case:编号 seized:2026-01..，按 Tab 键补全；也可写“种类:手机”。</translation>
    </message>
    <message>
        <source>Tab completes: %1</source>
        <translation>按 Tab 键补全：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a list is of, such as Case, and its name</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>desktop::SeizureForm</name>
    <message>
        <source>&amp;Just now</source>
        <translation>刚刚扣押(&amp;J)</translation>
    </message>
    <message>
        <source>Seized just now</source>
        <translation>刚刚扣押</translation>
    </message>
    <message>
        <source>Time of seizure</source>
        <translation>扣押时间</translation>
    </message>
    <message>
        <source>Place found</source>
        <translation>发现位置</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>办案人员</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>No witness, because</source>
        <translation>没有见证人的理由</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>The exact spot, such as: desk 3, second drawer</source>
        <translation>具体位置，例如：3 号桌第二个抽屉</translation>
    </message>
    <message>
        <source>Such as: all had fled</source>
        <translation>例如：所有人都已逃离</translation>
    </message>
    <message>
        <source>Number of the warrant or decision</source>
        <translation>搜查证或决定书的文号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>&amp;Place found</source>
        <translation>发现位置(&amp;P)</translation>
    </message>
    <message>
        <source>Taken &amp;from</source>
        <translation>持有人(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Witness</source>
        <translation>见证人(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;No witness, because</source>
        <translation>没有见证人的理由(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>依据(&amp;A)</translation>
    </message>
    <message>
        <source>%1, on paper</source>
        <translation>%1，在纸上签字</translation>
    </message>
    <message>
        <source>The time of seizure is in the future.</source>
        <translation>扣押时间晚于当前时间。</translation>
    </message>
    <message>
        <source>Office&amp;rs</source>
        <translation>办案人员(&amp;R)</translation>
    </message>
    <message>
        <source>That person is not recorded yet: record them with the button below, or empty the line.</source>
        <translation>该人员尚未登记：请用下方按钮登记，或清空该栏。</translation>
    </message>
</context>
<context>
    <name>desktop::SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Sound on a scan</source>
        <translation>扫描时发声</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Size of &amp;texts</source>
        <translation>文字大小(&amp;T)</translation>
    </message>
    <message>
        <source>Loc&amp;k after</source>
        <translation>自动锁定(&amp;K)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Kept for you on this machine; a registry contains none of these settings.</source>
        <translation>这些设置只在本机为您保存，不写入登记库。</translation>
    </message>
    <message>
        <source>Time-stamping authority</source>
        <translation>时间戳机构</translation>
    </message>
    <message>
        <source>Certificates of the authority</source>
        <translation>时间戳机构的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>证书 (*.pem *.crt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Address of its service, such as https://…</source>
        <translation>其服务地址，例如 https://…</translation>
    </message>
    <message>
        <source>Its root certificate (PEM), from the authority itself</source>
        <translation>其根证书（PEM），须从该机构本身取得</translation>
    </message>
    <message>
        <source>Ti&amp;me stamps by</source>
        <translation>时间戳机构(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Its certificates</source>
        <translation>其证书(&amp;I)</translation>
    </message>
    <message>
        <source>So&amp;und on a scan</source>
        <translation>扫描时发出声音(&amp;U)</translation>
    </message>
    <message>
        <source>Scanner, between two keys</source>
        <translation>扫描枪，两键间隔</translation>
    </message>
    <message>
        <source>&amp;Scanner, at most</source>
        <translation>扫描枪间隔上限(&amp;S)</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>No scanner</source>
        <translation>无扫描枪</translation>
    </message>
    <message>
        <source>Search inside &amp;attached files</source>
        <translation>搜索附件内容(&amp;A)</translation>
    </message>
    <message>
        <source>Search inside attached files</source>
        <translation>搜索附件内容</translation>
    </message>
    <message>
        <source>Reads text, PDF and office files in the background; the texts are kept in the registry’s database.</source>
        <translation>在后台读取文本、PDF 和办公文件；文字保存在登记库的数据库中。</translation>
    </message>
</context>
<context>
    <name>desktop::SheetDialog</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The pages are being drawn…</source>
        <translation>正在绘制页面…</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Save as PDF</source>
        <translation>保存为 PDF(&amp;S)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在绘制页面</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n页</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where to save the PDF file.</source>
        <translation>请填写 PDF 文件的保存位置。</translation>
    </message>
    <message>
        <source>A file of this name is there already; choose another name.</source>
        <translation>已有同名文件，请另选名称。</translation>
    </message>
    <message>
        <source>Saving the PDF file</source>
        <translation>正在保存 PDF 文件</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>表单语言</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
</context>
<context>
    <name>desktop::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>查找快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>desktop::SignInPage</name>
    <message>
        <source>%1
Everybody’s password here is “%2”.</source>
        <translation>%1
这里所有人的口令都是“%2”。</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>办案人员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>&amp;Other registry</source>
        <translation>其他登记库(&amp;O)</translation>
    </message>
    <message>
        <source>Other registry</source>
        <translation>其他登记库</translation>
    </message>
    <message>
        <source>O&amp;fficer</source>
        <translation>办案人员(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>口令(&amp;P)</translation>
    </message>
</context>
<context>
    <name>desktop::StartPage</name>
    <message>
        <source>Recent registries</source>
        <translation>最近使用的登记库</translation>
    </message>
    <message>
        <source>None yet. Open one, or try the made-up campaign.</source>
        <translation>暂无。请打开一个登记库，或试用虚构的专项行动。</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从此列表移除</translation>
    </message>
    <message>
        <source>Sealbook</source>
        <translation>Sealbook</translation>
    </message>
    <message>
        <source>A registry of seized evidence: what was seized, who held it, and proof that nothing was changed.</source>
        <translation>涉案物品登记库：扣押了什么、由谁保管，以及内容未被改动的证明。</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1（当前找不到）</translation>
    </message>
</context>
<context>
    <name>desktop::StepDialog</name>
    <message>
        <source>%1 has no seal yet: scan one, or take the item out of the list.</source>
        <translation>%1 还没有封条：请扫描封条，或把该物品移出列表。</translation>
    </message>
</context>
<context>
    <name>desktop::StepForm</name>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明理由</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>用途(&amp;P)</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用于何事</translation>
    </message>
    <message>
        <source>Co&amp;ndition</source>
        <translation>状况(&amp;N)</translation>
    </message>
    <message>
        <source>As seen</source>
        <translation>所见状况</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>依据(&amp;A)</translation>
    </message>
    <message>
        <source>What allows it, such as a court’s decision and its number</source>
        <translation>所依据的文书，例如法院裁判文书及其文号</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1（必填）</translation>
    </message>
    <message>
        <source>Where the items are now (needed)</source>
        <translation>物品现在的存放处（必填）</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>存放处(&amp;L)</translation>
    </message>
    <message>
        <source>Scan of the signed paper</source>
        <translation>已签文书的扫描件</translation>
    </message>
    <message>
        <source>Papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)</source>
        <translation>文书 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Scan of the signed paper; it is attached to each item first</source>
        <translation>已签文书的扫描件；将先添加到每件物品</translation>
    </message>
    <message>
        <source>It happened &amp;earlier:</source>
        <translation>实际发生较早(&amp;E)：</translation>
    </message>
    <message>
        <source>It happened earlier</source>
        <translation>实际发生较早</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Enter the receiver: choose from the list, or type a name.</source>
        <translation>请指明接收人：从列表中选择，或输入姓名。</translation>
    </message>
    <message>
        <source>Enter the place where the items are now.</source>
        <translation>请填写物品现在的存放处。</translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation>请填写理由。</translation>
    </message>
    <message>
        <source>Name the authority that allows it.</source>
        <translation>请填写所依据的文书。</translation>
    </message>
    <message>
        <source>Choose the scan of the signed paper.</source>
        <translation>请选择已签文书的扫描件。</translation>
    </message>
    <message>
        <source>Re&amp;ceiver</source>
        <translation>接收人(&amp;C)</translation>
    </message>
    <message>
        <source>Release t&amp;o</source>
        <translation>交给(&amp;O)</translation>
    </message>
    <message>
        <source>Si&amp;gned paper</source>
        <translation>已签文书(&amp;G)</translation>
    </message>
    <message>
        <source>The seal was found &amp;broken</source>
        <translation>发现封条破损(&amp;B)</translation>
    </message>
    <message>
        <source>The seal was found broken</source>
        <translation>发现封条破损</translation>
    </message>
    <message>
        <source>&amp;Witness</source>
        <translation>见证人(&amp;W)</translation>
    </message>
    <message>
        <source>Name the witness who saw it: choose an officer, or type a name.</source>
        <translation>请填写见证人：选择一名办案人员，或输入姓名。</translation>
    </message>
</context>
<context>
    <name>desktop::StockHistory</name>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>办案人员</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在此</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>属于他处</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Broken seals</source>
        <translation>封条破损</translation>
    </message>
    <message>
        <source>Earlier stock-takes</source>
        <translation>以往的盘点</translation>
    </message>
    <message>
        <source>Report of the chosen o&amp;ne…</source>
        <translation>所选盘点的报告(&amp;N)…</translation>
    </message>
    <message>
        <source>Report of the chosen stock-take</source>
        <translation>所选盘点的报告</translation>
    </message>
    <message>
        <source>No stock-take was recorded yet.</source>
        <translation>尚无盘点记录。</translation>
    </message>
    <message>
        <source>Reading earlier stock-takes</source>
        <translation>正在读取以往的盘点</translation>
    </message>
    <message>
        <source>Preparing the report</source>
        <translation>正在准备报告</translation>
    </message>
    <message>
        <source>stock-take %1.pdf</source>
        <translation>盘点 %1.pdf</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>未显示</translation>
    </message>
</context>
<context>
    <name>desktop::StockModel</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Exhibit number</source>
        <translation>物证编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>On record at</source>
        <translation>登记的存放处</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>This item is not to be found any more.</source>
        <translation>这件物品已经找不到了。</translation>
    </message>
</context>
<context>
    <name>desktop::StockTakes</name>
    <message>
        <source>Printed again from the record. Titles are today’s; the items’ seals at that time are in their history.</source>
        <translation>依已记录的内容重新打印。名称为今日的名称；当时各物品的封条见其历史记录。</translation>
    </message>
    <message>
        <source>Nothing is on record at “%1”.</source>
        <translation>“%1”处没有记录。</translation>
    </message>
</context>
<context>
    <name>desktop::StockTiles</name>
    <message>
        <source>Still to be seen</source>
        <translation>尚未见到</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>desktop::StocktakePage</name>
    <message>
        <source>%1 was scanned already. Are there two labels with this number?</source>
        <translation>%1 已扫描过。是否有两个标签使用同一编号？</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>Begin the stock-take</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>Scan what is there</source>
        <translation>扫描那里的物品</translation>
    </message>
    <message>
        <source>Scan what is there: exhibit number, seal or IMEI</source>
        <translation>扫描那里的物品：物证编号、封条号或 IMEI</translation>
    </message>
    <message>
        <source>Items of the stock-take</source>
        <translation>盘点的物品</translation>
    </message>
    <message>
        <source>&amp;Finish…</source>
        <translation>结束(&amp;F)…</translation>
    </message>
    <message>
        <source>Finish the stock-take</source>
        <translation>结束盘点</translation>
    </message>
    <message>
        <source>Take scan &amp;back</source>
        <translation>撤销扫描(&amp;B)</translation>
    </message>
    <message>
        <source>Take the scans of the chosen rows back</source>
        <translation>撤销所选各行的扫描</translation>
    </message>
    <message>
        <source>&amp;Move here…</source>
        <translation>移到此处(&amp;M)…</translation>
    </message>
    <message>
        <source>Move what was found here and belongs elsewhere</source>
        <translation>把在此发现而属于别处的物品移到此处</translation>
    </message>
    <message>
        <source>Report of discrepancies</source>
        <translation>差异报告</translation>
    </message>
    <message>
        <source>&amp;Give up…</source>
        <translation>放弃(&amp;G)…</translation>
    </message>
    <message>
        <source>Give the stock-take up</source>
        <translation>放弃本次盘点</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>理由(&amp;E)</translation>
    </message>
    <message>
        <source>Regular stock-take</source>
        <translation>定期盘点</translation>
    </message>
    <message>
        <source>Enter the place to take stock of.</source>
        <translation>请填写要盘点的存放处。</translation>
    </message>
    <message>
        <source>Unknown: no item carries “%1”.</source>
        <translation>未知：没有带“%1”的物品。</translation>
    </message>
    <message>
        <source>%1 is right here.</source>
        <translation>%1 位置正确。</translation>
    </message>
    <message>
        <source>&amp;New stock-take</source>
        <translation>新的盘点(&amp;N)</translation>
    </message>
    <message>
        <source>Finish first: the discrepancy is recorded before it is corrected.</source>
        <translation>请先结束盘点：差异先记录，再纠正。</translation>
    </message>
    <message>
        <source>Recorded. What belongs elsewhere can be moved here now.</source>
        <translation>已记录。属于别处的物品现在可以移到此处。</translation>
    </message>
    <message>
        <source>Choose a place, then scan the items there. Each scan shows what is right, what belongs elsewhere and what is missing.</source>
        <translation>请选择存放处，然后扫描那里的物品。每次扫描后即显示哪些在位、哪些属于别处、哪些缺少。</translation>
    </message>
    <message>
        <source>Give the reason of this stock-take.</source>
        <translation>请填写本次盘点的理由。</translation>
    </message>
    <message>
        <source>Recording the stock-take</source>
        <translation>正在记录盘点</translation>
    </message>
    <message>
        <source>The stock-take was recorded.</source>
        <translation>盘点已记录。</translation>
    </message>
    <message>
        <source>stock-take %1.pdf</source>
        <translation>盘点 %1.pdf</translation>
    </message>
    <message>
        <source>Throw away what was scanned?</source>
        <translation>是否放弃已扫描的内容？</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>放弃(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>%1 belongs elsewhere: %2</source>
        <translation>%1 属于别处：%2</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>报告(&amp;T)…</translation>
    </message>
    <message numerus="yes">
        <source>A stock-take is in progress; %n scan(s) would be lost.</source>
        <translation>
            <numerusform>盘点正在进行；%n次扫描将会丢失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stock-take of “%1” is not finished; %n scan(s) are kept.</source>
        <translation>
            <numerusform>“%1”的盘点尚未完成；已保留 %n 条扫描。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with the stock-take</source>
        <translation>继续盘点</translation>
    </message>
    <message>
        <source>The scans cannot be kept on disk, and would be lost with the program: %1</source>
        <translation>扫描内容无法保存到磁盘，程序一旦结束便会丢失：%1</translation>
    </message>
    <message>
        <source>Everything is kept, even if the program ends; go on whenever you like.</source>
        <translation>一切都会保留，即使程序结束也不会丢失；可随时继续。</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>存放处(&amp;L)</translation>
    </message>
    <message>
        <source>%1 (scanned: %2)</source>
        <translation>%1（扫描：%2）</translation>
    </message>
    <message>
        <source>%1 Correct the place, or press Begin again to take stock there anyway.</source>
        <translation>%1请更正地点，或再次点击“开始”，仍在该处盘点。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that should be here were not scanned. They will be recorded as missing.</source>
        <translation>
            <numerusform>应在此处的%n件物品未被扫描，将记为缺失。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Record it</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go on scanning</source>
        <translation>继续扫描(&amp;G)</translation>
    </message>
    <message>
        <source>The stock-take states this number.</source>
        <translation>盘点记录会写明这一数目。</translation>
    </message>
</context>
<context>
    <name>desktop::TableDialog</name>
    <message>
        <source>Table of the list shown</source>
        <translation>导出当前列表</translation>
    </message>
    <message>
        <source>items %1.xlsx</source>
        <translation>物品 %1.xlsx</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>写入(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were written to %1.</source>
        <translation>
            <numerusform>%n件物品已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list “%1” with every column, in the order shown. The ending of the name chooses the format: %2. Secrets stay masked.</source>
        <translation>列表“%1”的所有列，按显示的顺序。文件名的后缀决定格式：%2。保密内容仍以掩码显示。</translation>
    </message>
    <message>
        <source>Let the name end in one of: %1.</source>
        <translation>文件名须以其中之一结尾：%1。</translation>
    </message>
</context>
<context>
    <name>desktop::TakeOutDialog</name>
    <message>
        <source>Take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>取出(&amp;T)</translation>
    </message>
    <message>
        <source>The items stay at the container’s place, in the custody of its holder.</source>
        <translation>物品留在容器所在之处，由容器的保管人保管。</translation>
    </message>
    <message>
        <source>to be examined</source>
        <translation>送交检验</translation>
    </message>
    <message>
        <source>put in by mistake</source>
        <translation>误放入</translation>
    </message>
    <message>
        <source>handed on by itself</source>
        <translation>单独移交</translation>
    </message>
    <message>
        <source>it is not inside another item.</source>
        <translation>不在另一件物品中。</translation>
    </message>
</context>
<context>
    <name>desktop::TallyChart</name>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
</context>
<context>
    <name>desktop::Thumbnails</name>
    <message>
        <source>Making small pictures</source>
        <translation>正在制作缩略图</translation>
    </message>
</context>
<context>
    <name>desktop::TimeStampsDialog</name>
    <message>
        <source>Choose the trusted certificates for time stamps in the settings.</source>
        <translation>请在设置中指定受信任的时间戳证书。</translation>
    </message>
    <message>
        <source>Time stamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Ask now</source>
        <translation>立即请求(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Asking the authority</source>
        <translation>正在请求时间戳机构</translation>
    </message>
    <message>
        <source>File for the query</source>
        <translation>请求文件</translation>
    </message>
    <message>
        <source>Queries (*.tsq)</source>
        <translation>请求 (*.tsq)</translation>
    </message>
    <message>
        <source>&amp;Write query</source>
        <translation>写出请求(&amp;W)</translation>
    </message>
    <message>
        <source>File with the reply</source>
        <translation>答复文件</translation>
    </message>
    <message>
        <source>Replies (*.tsr);;All files (*)</source>
        <translation>答复 (*.tsr);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Keep reply</source>
        <translation>保存答复(&amp;K)</translation>
    </message>
    <message>
        <source>No checkpoint has a time stamp yet. Request one below.</source>
        <translation>还没有检查点带有时间戳。请在下方请求。</translation>
    </message>
    <message>
        <source>query.tsq</source>
        <translation>请求.tsq</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>时间戳机构</translation>
    </message>
    <message>
        <source>&amp;Query to a file</source>
        <translation>请求写入文件(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Reply from a file</source>
        <translation>从文件读入答复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>An independent authority signs when it received the digest of a checkpoint. Every entry before that checkpoint existed at that time, and nobody can have added one later. Without a network, take the query to a machine that has one, and bring the reply back.</source>
        <translation>由独立的时间戳机构签署其收到检查点摘要的时间。检查点之前的每条记录在那时已经存在，任何人都不可能在其后补入。没有网络时，请将请求带到有网络的计算机，再将答复带回。</translation>
    </message>
    <message>
        <source>None is set.</source>
        <translation>尚未设置。</translation>
    </message>
    <message>
        <source>Choose the time-stamping authority in the settings.</source>
        <translation>请在设置中指定向哪个时间戳机构请求。</translation>
    </message>
    <message>
        <source>Judging time stamps</source>
        <translation>正在判定时间戳</translation>
    </message>
    <message>
        <source>Stopped. What was asked may still be answered: the query is kept.</source>
        <translation>已停止。请求已保存，仍可接收对它的答复。</translation>
    </message>
    <message>
        <source>Making a checkpoint</source>
        <translation>正在制作检查点</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>正在请求%1</translation>
    </message>
    <message>
        <source>Choose the file to write the query to.</source>
        <translation>请指定请求写入哪个文件。</translation>
    </message>
    <message>
        <source>A file of this name is there already; choose another name.</source>
        <translation>已有同名文件；请换一个文件名。</translation>
    </message>
    <message>
        <source>Writing a query</source>
        <translation>正在写出请求</translation>
    </message>
    <message>
        <source>A query about the checkpoint of %1 entries is in %2. Send it to the authority as application/timestamp-query, and bring its reply back.</source>
        <translation>对检查点（%1条记录）的请求已写入%2。请以 application/timestamp-query 发送给时间戳机构，并将答复带回。</translation>
    </message>
    <message>
        <source>Choose the file with the authority’s reply.</source>
        <translation>请指定时间戳机构的答复在哪个文件。</translation>
    </message>
    <message>
        <source>Keeping a time stamp</source>
        <translation>正在保存时间戳</translation>
    </message>
    <message>
        <source>The checkpoint of %1 entries existed at %2, as certified by %3. The reply is kept, with a copy in %4.</source>
        <translation>检查点（%1条记录）在%2已经存在，由%3证明。答复已保存，副本在%4。</translation>
    </message>
    <message>
        <source>The newest entry of the checkpoint is dated %1, later than the time stamp: the clock of this station is ahead, or the authority’s behind. Compare them.</source>
        <translation>该检查点最新一条记录自称的时间为%1，晚于时间戳：本站时钟偏快，或者时间戳机构的时钟偏慢。请核对。</translation>
    </message>
</context>
<context>
    <name>desktop::UnassignDialog</name>
    <message>
        <source>Take off a case</source>
        <translation>移出案件</translation>
    </message>
    <message>
        <source>&amp;Take off</source>
        <translation>移出(&amp;T)</translation>
    </message>
    <message>
        <source>That the items served the case stays in their history.</source>
        <translation>物品曾用于该案件一事仍留在其历史中。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>案件(&amp;C)</translation>
    </message>
    <message>
        <source>assigned by mistake</source>
        <translation>误归入</translation>
    </message>
    <message>
        <source>the case was closed</source>
        <translation>案件已办结</translation>
    </message>
    <message>
        <source>the cases were joined</source>
        <translation>案件已合并</translation>
    </message>
    <message>
        <source>it serves no case.</source>
        <translation>不用于任何案件。</translation>
    </message>
    <message>
        <source>it does not serve this case.</source>
        <translation>不用于该案件。</translation>
    </message>
    <message>
        <source>Choose the case.</source>
        <translation>请选择案件。</translation>
    </message>
</context>
<context>
    <name>desktop::UndoButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>desktop::WithheldList</name>
    <message>
        <source>%1 (%2)</source>
        <comment>person, part in the case</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Names of persons and of attached files</source>
        <translation>人员姓名和附件文件名</translation>
    </message>
    <message>
        <source>Identity numbers of persons</source>
        <translation>人员的身份证件号码</translation>
    </message>
    <message>
        <source>Card numbers of payments</source>
        <translation>付款的卡号</translation>
    </message>
    <message>
        <source>What is withheld</source>
        <translation>隐去的内容</translation>
    </message>
    <message>
        <source>Persons of whom everything is withheld</source>
        <translation>隐去其全部信息的人员</translation>
    </message>
    <message>
        <source>Withhold &amp;everything</source>
        <translation>全部隐去(&amp;E)</translation>
    </message>
    <message>
        <source>Withhold everything</source>
        <translation>全部隐去</translation>
    </message>
    <message>
        <source>&amp;Disclose everything</source>
        <translation>全部披露(&amp;D)</translation>
    </message>
    <message>
        <source>Disclose everything</source>
        <translation>全部披露</translation>
    </message>
    <message>
        <source>&amp;Persons of whom everything is withheld</source>
        <translation>隐去其全部信息的人员(&amp;P)</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人员</translation>
    </message>
</context>
<context>
    <name>desktop::Workplace</name>
    <message>
        <source>Signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>正在锁定</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in, then do it again.</source>
        <translation>无人登录。请登录后重新操作。</translation>
    </message>
</context>
<context>
    <name>desktop::Intent</name>
    <message>
        <source>Enter does not sign. Press Ctrl+Enter, Space, or the button.</source>
        <translation>Enter 不会签署。请按 Ctrl+Enter、空格键，或点击按钮。</translation>
    </message>
    <message>
        <source>“%1” was scanned, and nothing here waits for a scan. Nothing was changed.</source>
        <translation>扫描到“%1”，但此窗口不接收扫描。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>ScannedCode</name>
    <message>
        <source>%1 is filled in already. Empty it first if “%2” is the right one.</source>
        <translation>“%1”已填写。若“%2”才正确，请先清空。</translation>
    </message>
    <message>
        <source>%1 is the number of an item that is registered already. If this one is inside it, scan it into “Inside of”.</source>
        <translation>%1 是已登记物品的编号。若本物品位于其中，请扫描到“位于”一栏。</translation>
    </message>
    <message>
        <source>“%1” fits no field by its form. If it is a serial number, go to that field and scan it again.</source>
        <translation>“%1”按其格式不属于任何字段。若为序列号，请转到该字段后重新扫描。</translation>
    </message>
</context>
<context>
    <name>desktop::ScannerMeasure</name>
    <message>
        <source>Measure the scanner</source>
        <translation>测量扫描枪</translation>
    </message>
    <message>
        <source>Scan any code here to measure the scanner</source>
        <translation>在此扫描任意条码以测量扫描枪</translation>
    </message>
    <message>
        <source>%1 characters, at most %2 ms between two of them.</source>
        <translation>%1 个字符，两键间隔最长 %2 毫秒。</translation>
    </message>
    <message>
        <source>That was too slow for a scanner. Scan a code, with Enter as its last key.</source>
        <translation>作为扫描枪太慢。请扫描以 Enter 结尾的条码。</translation>
    </message>
</context>
<context>
    <name>ItemNaming</name>
    <message>
        <source>%1, %2</source>
        <comment>exhibit number, what it is</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what is done, and to which item</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1：%n件物品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewOrigin</name>
    <message>
        <source>Record “%1” as a new operation…</source>
        <translation>将“%1”登记为新行动…</translation>
    </message>
    <message>
        <source>Record “%1” as a new site…</source>
        <translation>将“%1”登记为新地点…</translation>
    </message>
    <message>
        <source>Record “%1” as a new group…</source>
        <translation>将“%1”登记为新团伙…</translation>
    </message>
    <message>
        <source>Record “%1” as a new suspect…</source>
        <translation>将“%1”登记为新嫌疑人…</translation>
    </message>
    <message>
        <source>Record “%1” as a new witness…</source>
        <translation>将“%1”登记为新见证人…</translation>
    </message>
    <message>
        <source>Record “%1” as a new person…</source>
        <translation>将“%1”登记为新人员…</translation>
    </message>
</context>
<context>
    <name>desktop::AuditBanner</name>
    <message>
        <source>The audit of %1 by %2 was not sound. Until an audit is sound again, rely on nothing that it names.</source>
        <translation>%2于%1所做的审计未通过。在再次审计通过之前，请勿依赖其所指的任何内容。</translation>
    </message>
    <message>
        <source>Show the items that it names</source>
        <translation>查看其所指的物品</translation>
    </message>
    <message>
        <source>Show the items</source>
        <translation>查看物品</translation>
    </message>
    <message>
        <source>Show the audit</source>
        <translation>查看该审计</translation>
    </message>
</context>
<context>
    <name>desktop::WhereDialog</name>
    <message>
        <source>where %1 was.pdf</source>
        <translation>%1去向.pdf</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>未封存</translation>
    </message>
    <message>
        <source>%1, on its way to %2</source>
        <translation>%1，正移交给%2</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>末日(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>首日(&amp;F)</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>打印或另存为 PDF</translation>
    </message>
    <message>
        <source>&amp;Print or save…</source>
        <translation>打印或保存(&amp;P)…</translation>
    </message>
    <message>
        <source>The item was not in custody in this time: it was seized later.</source>
        <translation>该物品在此期间未在保管中：扣押在后。</translation>
    </message>
    <message>
        <source>Where %1 was</source>
        <translation>%1的去向</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>Who had it</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
</context>
<context>
    <name>desktop::WithdrawDialog</name>
    <message>
        <source>it is inside another item: take it out first.</source>
        <translation>它在另一物品内：请先取出。</translation>
    </message>
    <message>
        <source>it was handed on.</source>
        <translation>它已移交。</translation>
    </message>
    <message>
        <source>it is out of custody.</source>
        <translation>它已脱离保管。</translation>
    </message>
    <message>
        <source>nothing was seized under this number</source>
        <translation>此编号下未扣押任何物品</translation>
    </message>
    <message>
        <source>a scan was taken for an item</source>
        <translation>误把一次扫描当作物品</translation>
    </message>
    <message>
        <source>registered twice</source>
        <translation>重复登记</translation>
    </message>
    <message>
        <source>For what was registered by mistake and is no exhibit. The number is never given again; the item stays in the ledger and leaves all counts. This cannot be taken back.</source>
        <translation>用于误登记、并非物证的物品。其编号不再使用；该物品留在账本中，不再计入任何统计。此操作不可撤销。</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>desktop::UnlockDialog</name>
    <message>
        <source>Officer</source>
        <translation>办案人员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open an encrypted registry</source>
        <translation>打开加密的登记库</translation>
    </message>
    <message>
        <source>O&amp;fficer</source>
        <translation>办案人员(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>To open it, enter the registered name and the password of one of its officers.</source>
        <translation>要打开它，请输入一名已登记办案人员的姓名和密码。</translation>
    </message>
</context>
<context>
    <name>NewNames</name>
    <message>
        <source>New operation: %1</source>
        <translation>新行动：%1</translation>
    </message>
    <message>
        <source>New site: %1</source>
        <translation>新地点：%1</translation>
    </message>
    <message>
        <source>New group: %1</source>
        <translation>新团伙：%1</translation>
    </message>
    <message>
        <source>New suspect: %1</source>
        <translation>新嫌疑人：%1</translation>
    </message>
    <message>
        <source>New witness: %1</source>
        <translation>新见证人：%1</translation>
    </message>
    <message>
        <source>New names</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Record them</source>
        <translation>登记这些名称</translation>
    </message>
    <message>
        <source>These are not recorded yet. Recorded now, they can be chosen from now on; the item itself is not registered by this.</source>
        <translation>以下名称尚未登记。现在登记后即可选用；物品本身并不因此登记。</translation>
    </message>
</context>
<context>
    <name>desktop::FieldGroup</name>
    <message>
        <source>%1 (%2 filled in)</source>
        <translation>%1（已填%2项）</translation>
    </message>
</context>
<context>
    <name>desktop::BatchPhotographs</name>
    <message>
        <source>It was attached to %1, but not to %2: %3</source>
        <translation>已附加到%1，但未附加到%2：%3</translation>
    </message>
    <message>
        <source>The folder %1 is gone; photographs are not attached any more.</source>
        <translation>文件夹%1已不存在；不再附加照片。</translation>
    </message>
    <message>
        <source>%1 came before anything was scanned; it is not attached.</source>
        <translation>%1在扫描任何物品之前到达；未附加。</translation>
    </message>
    <message>
        <source>Attaching a photograph</source>
        <translation>正在附加照片</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file, and why it is not attached</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is attached to %2.</source>
        <translation>%1已附加到%2。</translation>
    </message>
</context>
<context>
    <name>desktop::CameraFolder</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹%1。</translation>
    </message>
</context>
<context>
    <name>desktop::PhotographsButton</name>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>&amp;From a camera’s folder…</source>
        <translation>从相机文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>One of the &amp;whole tray: of all since the photograph before</source>
        <translation>整盘一张(&amp;W)：属于上一张照片之后的全部物品</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Folder that the camera writes to</source>
        <translation>相机写入的文件夹</translation>
    </message>
    <message>
        <source>Photographs: %1</source>
        <translation>照片：%1</translation>
    </message>
    <message>
        <source>Attaches each new photograph in a folder to the item scanned last.</source>
        <translation>将文件夹中的每张新照片附加到最后扫描的物品。</translation>
    </message>
    <message>
        <source>New photographs in %1 are attached to the item scanned last.</source>
        <translation>%1中的新照片会附加到最后扫描的物品。</translation>
    </message>
</context>
<context>
    <name>Text</name>
</context>
<context>
    <name>desktop::LedgerWarning</name>
    <message>
        <source>Audit…</source>
        <translation>审计…</translation>
    </message>
    <message>
        <source>Audit the registry</source>
        <translation>审计登记库</translation>
    </message>
    <message>
        <source>Comparing %1 with the ledger</source>
        <translation>正在将%1与账本核对</translation>
    </message>
</context>
<context>
    <name>desktop::CorrectStepDialog</name>
    <message>
        <source>Correct the newest step</source>
        <translation>更正最新步骤</translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation>更正(&amp;C)</translation>
    </message>
    <message>
        <source>For a slip of the hand. What was recorded first stays, struck through, with the reason; nothing is opened or moved by it.</source>
        <translation>用于笔误。最初的记录连同理由划线保留；更正不代表拆封或移动。</translation>
    </message>
    <message>
        <source>The step did not take place: recorded by &amp;mistake</source>
        <translation>该步骤未发生，系误录(&amp;M)</translation>
    </message>
    <message>
        <source>The step did not take place</source>
        <translation>该步骤未发生</translation>
    </message>
    <message>
        <source>The step says who answers for the item, or that a seal was found broken: take the step that puts it right.</source>
        <translation>此步骤记载由谁负责保管，或记载封条被发现破损：请另行办理相应的步骤。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>misread</source>
        <translation>看错</translation>
    </message>
    <message>
        <source>typed wrongly</source>
        <translation>输入错误</translation>
    </message>
    <message>
        <source>scanned the wrong item</source>
        <translation>扫错物品</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>custody step, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>原记录</translation>
    </message>
    <message>
        <source>&amp;Seal number</source>
        <translation>封条号(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>存放处(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>用途(&amp;P)</translation>
    </message>
    <message>
        <source>Co&amp;ndition</source>
        <translation>状况(&amp;N)</translation>
    </message>
    <message>
        <source>It happened &amp;earlier:</source>
        <translation>实际发生更早(&amp;E)：</translation>
    </message>
    <message>
        <source>It happened earlier</source>
        <translation>实际发生更早</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>The item is again as it was before the step: at %1, %2.</source>
        <comment>place, seal</comment>
        <translation>物品恢复到该步骤之前的状态：位于%1，%2。</translation>
    </message>
    <message>
        <source>sealed with %1</source>
        <translation>已封存，封条 %1</translation>
    </message>
    <message>
        <source>not sealed</source>
        <translation>未封存</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a value, as recorded, as it is right</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>尚无更改</translation>
    </message>
    <message>
        <source>Change a value, or record that the step did not take place.</source>
        <translation>请更改一项内容，或记录该步骤未发生。</translation>
    </message>
    <message>
        <source>%1 cannot be empty.</source>
        <translation>%1不能为空。</translation>
    </message>
    <message>
        <source>The &amp;date is right</source>
        <translation>日期无误(&amp;D)</translation>
    </message>
    <message>
        <source>The date is right</source>
        <translation>日期无误</translation>
    </message>
    <message>
        <source>You entered a time %1 before the step was recorded. Is the date right?</source>
        <translation>您填写的时间比该步骤的记录时间早%1。日期是否正确？</translation>
    </message>
    <message>
        <source>Press the button again to confirm it.</source>
        <translation>再次按下按钮即可确认。</translation>
    </message>
</context>
<context>
    <name>Custody</name>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
</context>
</TS>
