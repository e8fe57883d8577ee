<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>countersign::Clerk</name>
    <message>
        <source>Something that was entered cannot be right.</source>
        <translation>填写的内容有误。</translation>
    </message>
    <message>
        <source>This outlet&apos;s policy has a value that cannot be used.</source>
        <translation>本店的业务规则里有一项不能用。</translation>
    </message>
    <message>
        <source>Something that was asked for does not exist.</source>
        <translation>要找的内容不存在。</translation>
    </message>
    <message>
        <source>A file cannot be opened.</source>
        <translation>有个文件打不开。</translation>
    </message>
    <message>
        <source>A file is damaged or of another kind.</source>
        <translation>有个文件已损坏，或者格式不对。</translation>
    </message>
    <message>
        <source>The card could not be read.</source>
        <translation>没有读出身份证。</translation>
    </message>
    <message>
        <source>What the card says does not agree with itself.</source>
        <translation>身份证上的信息前后对不上。</translation>
    </message>
    <message>
        <source>The photo on the card cannot be compared with a face.</source>
        <translation>身份证上的照片没法用来比对人脸。</translation>
    </message>
    <message>
        <source>The camera does not answer.</source>
        <translation>摄像头没有反应。</translation>
    </message>
    <message>
        <source>The camera stopped giving pictures.</source>
        <translation>摄像头没有画面了。</translation>
    </message>
    <message>
        <source>The camera is a program on this computer, not a real camera.</source>
        <translation>这是电脑里的虚拟摄像头，不是真的摄像头。</translation>
    </message>
    <message>
        <source>This is not the camera that belongs to this counter.</source>
        <translation>这不是本台席配的摄像头。</translation>
    </message>
    <message>
        <source>The camera was exchanged during the check.</source>
        <translation>刷脸核实过程中换了摄像头。</translation>
    </message>
    <message>
        <source>A face model is missing on this computer.</source>
        <translation>这台电脑缺少人脸模型。</translation>
    </message>
    <message>
        <source>A face model is not the one that was approved.</source>
        <translation>人脸模型与核准的版本不一致。</translation>
    </message>
    <message>
        <source>A face model cannot be loaded.</source>
        <translation>人脸模型加载不了。</translation>
    </message>
    <message>
        <source>The log of this outlet is not where it should be.</source>
        <translation>没有找到本店的登记簿。</translation>
    </message>
    <message>
        <source>There is a log here already.</source>
        <translation>这里已经有登记簿了。</translation>
    </message>
    <message>
        <source>The log is open in another program.</source>
        <translation>登记簿正被另一个程序占用。</translation>
    </message>
    <message>
        <source>The log cannot be written to.</source>
        <translation>登记簿写不进去。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘满了。</translation>
    </message>
    <message>
        <source>The log was written by a newer version of Countersign.</source>
        <translation>登记簿是用更新版本的 Countersign 写的。</translation>
    </message>
    <message>
        <source>The log was written by an older version of Countersign.</source>
        <translation>登记簿是用旧版本的 Countersign 写的。</translation>
    </message>
    <message>
        <source>The folder that was given holds no log.</source>
        <translation>指定的文件夹里没有登记簿。</translation>
    </message>
    <message>
        <source>The log could not be read or written.</source>
        <translation>登记簿读写出错。</translation>
    </message>
    <message>
        <source>The log has been changed by somebody.</source>
        <translation>登记簿被人改动过。</translation>
    </message>
    <message>
        <source>The key that seals the log cannot be used.</source>
        <translation>登记簿的签名密钥不能用。</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>密码不对。</translation>
    </message>
    <message>
        <source>Nobody of this name works here.</source>
        <translation>没有这个工作人员。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您没有这个权限。</translation>
    </message>
    <message>
        <source>There were too many wrong passwords.</source>
        <translation>密码输错的次数太多了。</translation>
    </message>
    <message>
        <source>This number does not belong to the holder of that card.</source>
        <translation>这个号码不在持证人名下。</translation>
    </message>
    <message>
        <source>This number or this SIM is registered already.</source>
        <translation>这个号码或这张 SIM 卡已经登记过了。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Lay the card flat on the reader and try again.</source>
        <translation>请把身份证平放在读卡器上，再试一次。</translation>
    </message>
    <message>
        <source>Read it once more. If it stays so, call the manager.</source>
        <translation>请再读一次。还是不行，请叫店长。</translation>
    </message>
    <message>
        <source>Read the card again, or cancel and call the manager.</source>
        <translation>请重新读卡；或者取消办理，请店长处理。</translation>
    </message>
    <message>
        <source>Check the camera&apos;s cable and try again.</source>
        <translation>请检查摄像头的连接线，再试一次。</translation>
    </message>
    <message>
        <source>Plug in the counter&apos;s own camera, choose it, and tell the manager.</source>
        <translation>请接上本台席的摄像头并选用它，同时告诉店长。</translation>
    </message>
    <message>
        <source>Plug the counter&apos;s own camera into its own socket, or call the manager: only a manager can allow another one.</source>
        <translation>请把本台席的摄像头插回原来的接口，或者请店长处理：换别的摄像头要店长批准。</translation>
    </message>
    <message>
        <source>Leave the camera plugged in and try again. Tell the manager.</source>
        <translation>请不要拔摄像头，再试一次，同时告诉店长。</translation>
    </message>
    <message>
        <source>Faces cannot be checked until it is obtained. Tell the manager.</source>
        <translation>装好之前没法刷脸核实。请告诉店长。</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>请关掉那个程序，再试一次。</translation>
    </message>
    <message>
        <source>Make room on the disk and try again. Nothing was written.</source>
        <translation>请腾出磁盘空间，再试一次。这次什么也没有写入。</translation>
    </message>
    <message>
        <source>Try again. If it stays so, call the manager. Nothing was written.</source>
        <translation>请再试一次。还是不行，请叫店长。这次什么也没有写入。</translation>
    </message>
    <message>
        <source>Wait until the time named below has passed, or ask the manager.</source>
        <translation>请等到下面写的时间之后再试，或者找店长。</translation>
    </message>
    <message>
        <source>Check the number, and whose card it is. If it stays so, call the manager.</source>
        <translation>请核对号码和身份证是谁的。还是不行，请叫店长。</translation>
    </message>
    <message>
        <source>Take another number and another SIM.</source>
        <translation>请换一个号码，再换一张 SIM 卡。</translation>
    </message>
    <message>
        <source>Check name and password and try again.</source>
        <translation>请核对姓名和密码，再试一次。</translation>
    </message>
    <message>
        <source>Update Countersign on this computer.</source>
        <translation>请升级这台电脑上的 Countersign。</translation>
    </message>
    <message>
        <source>Call the manager: it has to be brought up to date once, with &quot;countersign-cli migrate&quot;.</source>
        <translation>请叫店长：需要先用“countersign-cli migrate”把登记簿升级一次。</translation>
    </message>
    <message>
        <source>Look at what is named below and try again.</source>
        <translation>请查看下面提到的内容，再试一次。</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>准备好了再试一次。</translation>
    </message>
    <message>
        <source>Call the manager.</source>
        <translation>请叫店长。</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Manager needed</source>
        <translation>待店长核实</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>未能办理</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>身份证已过有效期。</translation>
    </message>
    <message>
        <source>The card is not valid yet.</source>
        <translation>身份证还没到生效日期。</translation>
    </message>
    <message>
        <source>The holder is too young to register without a guardian.</source>
        <translation>持证人未成年，要有监护人陪同才能办理。</translation>
    </message>
    <message>
        <source>The customer declined the face check.</source>
        <translation>顾客不同意刷脸核实。</translation>
    </message>
    <message>
        <source>The face check did not succeed.</source>
        <translation>刷脸核实没有通过。</translation>
    </message>
    <message>
        <source>It could not be shown that one living person stood before the camera.</source>
        <translation>没能确认镜头前始终是同一个真人。</translation>
    </message>
    <message>
        <source>Whether the face is that on the card is for the manager to decide.</source>
        <translation>人脸和身份证照片是不是同一个人，要由店长判断。</translation>
    </message>
    <message>
        <source>The face is not that on the card.</source>
        <translation>人脸和身份证照片对不上。</translation>
    </message>
    <message>
        <source>The holder has as many numbers as one person may have.</source>
        <translation>持证人名下的号码已经达到上限。</translation>
    </message>
    <message>
        <source>The holder has been here too often today.</source>
        <translation>持证人今天办理的次数太多了。</translation>
    </message>
    <message>
        <source>A manager has blocked this holder.</source>
        <translation>店长已经限制这个持证人办理。</translation>
    </message>
    <message>
        <source>A manager confirms that the number goes to another holder.</source>
        <translation>号码过户给别人，要由店长确认。</translation>
    </message>
    <message>
        <source>no face seen</source>
        <translation>没有看到脸</translation>
    </message>
    <message>
        <source>face left the picture</source>
        <translation>脸离开画面</translation>
    </message>
    <message>
        <source>second face</source>
        <translation>不止一个人</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>光线太暗</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>光线太强</translation>
    </message>
    <message>
        <source>too far away</source>
        <translation>离得太远</translation>
    </message>
    <message>
        <source>too close</source>
        <translation>离得太近</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>画面模糊</translation>
    </message>
    <message>
        <source>dull picture</source>
        <translation>画面发灰</translation>
    </message>
    <message>
        <source>light from the side</source>
        <translation>光从一侧来</translation>
    </message>
    <message>
        <source>glare</source>
        <translation>脸上反光</translation>
    </message>
    <message>
        <source>face covered</source>
        <translation>脸被挡住</translation>
    </message>
    <message>
        <source>head tilted</source>
        <translation>头歪了</translation>
    </message>
    <message>
        <source>mouth open</source>
        <translation>嘴没闭上</translation>
    </message>
    <message>
        <source>looked away</source>
        <translation>没看镜头</translation>
    </message>
    <message>
        <source>eyes closed</source>
        <translation>眼睛没睁开</translation>
    </message>
    <message>
        <source>another movement</source>
        <translation>动作不对</translation>
    </message>
    <message>
        <source>time ran out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>recording ended</source>
        <translation>录像放完了</translation>
    </message>
    <message>
        <source>camera stood still</source>
        <translation>画面停住了</translation>
    </message>
    <message>
        <source>person changed</source>
        <translation>中途换了人</translation>
    </message>
    <message>
        <source>face looked flat</source>
        <translation>脸不像立体的</translation>
    </message>
    <message>
        <source>looked like a screen</source>
        <translation>像是屏幕</translation>
    </message>
    <message>
        <source>picture in a hand</source>
        <translation>像是手持照片</translation>
    </message>
    <message>
        <source>surface not of a face</source>
        <translation>不像真人皮肤</translation>
    </message>
    <message>
        <source>movement repeated</source>
        <translation>画面有重复</translation>
    </message>
    <message>
        <source>several signs</source>
        <translation>多处异常</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>sex not stated</source>
        <translation>性别未注明</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 岁</translation>
    </message>
    <message>
        <source>valid to %1</source>
        <translation>有效期至 %1</translation>
    </message>
    <message>
        <source>long-term 长期</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>read by the simulated reader</source>
        <translation>由模拟读卡器读取</translation>
    </message>
    <message>
        <source>read from the chip</source>
        <translation>从芯片读取</translation>
    </message>
    <message>
        <source>number agrees with birth date and sex</source>
        <translation>证件号码与出生日期、性别相符</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>已于 %1 到期</translation>
    </message>
    <message>
        <source>valid only from %1</source>
        <translation>%1 起才生效</translation>
    </message>
    <message>
        <source>valid today</source>
        <translation>在有效期内</translation>
    </message>
    <message>
        <source>younger than %1</source>
        <translation>不满 %1 岁</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>没有做</translation>
    </message>
    <message>
        <source>done at once</source>
        <translation>一次通过</translation>
    </message>
    <message>
        <source>done at attempt %1</source>
        <translation>第 %1 次通过</translation>
    </message>
    <message>
        <source>What happened: %1.</source>
        <translation>经过：%1。</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>，然后</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>没有选号</translation>
    </message>
    <message>
        <source>%1 (not opened)</source>
        <translation>%1（未开通）</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>新开号码</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>号码过户</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>实名复核</translation>
    </message>
    <message>
        <source>Numbers held here: %1 of %2</source>
        <translation>在本店名下的号码：%1 个，最多 %2 个</translation>
    </message>
    <message>
        <source>Today: first visit</source>
        <translation>今天第一次来</translation>
    </message>
    <message numerus="yes">
        <source>Today: was here before, %n time(s)</source>
        <translation>
            <numerusform>今天来过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Place the guardian&apos;s card on the reader</source>
        <translation>请把监护人的身份证放到读卡器上</translation>
    </message>
    <message>
        <source>The customer is too young to register alone. A guardian has to be here.</source>
        <translation>顾客未成年，不能单独办理，要有监护人在场。</translation>
    </message>
    <message>
        <source>Read the guardian&apos;s card</source>
        <translation>读取监护人身份证</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No guardian here</source>
        <translation>监护人不在场</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Place the present holder&apos;s card on the reader</source>
        <translation>请把原机主的身份证放到读卡器上</translation>
    </message>
    <message>
        <source>Whoever gives the number away has to be here, with their own card.</source>
        <translation>过户要原机主本人带身份证到场。</translation>
    </message>
    <message>
        <source>Read the present holder&apos;s card</source>
        <translation>读取原机主身份证</translation>
    </message>
    <message>
        <source>Present holder not here</source>
        <translation>原机主不在场</translation>
    </message>
    <message>
        <source>I compared the face with the card&apos;s photo myself</source>
        <translation>我亲自对照过本人和身份证照片</translation>
    </message>
    <message>
        <source>I saw another document with a photo</source>
        <translation>我看过另一份带照片的证件</translation>
    </message>
    <message>
        <source>The customer answered what only the holder knows</source>
        <translation>顾客答对了只有本人才知道的问题</translation>
    </message>
    <message>
        <source>A witness who knows the customer is here</source>
        <translation>有认识顾客的证明人在场</translation>
    </message>
    <message>
        <source>The guardian is here and agrees</source>
        <translation>监护人在场并同意</translation>
    </message>
    <message>
        <source>The present holder is here and gives the number away</source>
        <translation>原机主在场，同意过户</translation>
    </message>
    <message>
        <source>I am not convinced that this is the holder</source>
        <translation>没法确信是持证人本人</translation>
    </message>
    <message>
        <source>This is not the holder of the card</source>
        <translation>不是持证人本人</translation>
    </message>
    <message>
        <source>The customer does not want it any more</source>
        <translation>顾客不想办了</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>眨眼</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左转头</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右转头</translation>
    </message>
    <message>
        <source>Nod</source>
        <translation>点头</translation>
    </message>
    <message>
        <source>Open the mouth</source>
        <translation>张嘴</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>抬头</translation>
    </message>
    <message>
        <source>A manager signs in here</source>
        <translation>请店长在这里登录</translation>
    </message>
    <message>
        <source>For this customer only. The clerk stays signed in; it has to be another person.</source>
        <translation>只为这位顾客。店员不用退出；必须是另一个人。</translation>
    </message>
    <message>
        <source>&amp;Manager&apos;s name</source>
        <translation>店长姓名(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Checking the password…</source>
        <translation>正在核对密码…</translation>
    </message>
    <message>
        <source>Is this the holder of the card?</source>
        <translation>是持证人本人吗？</translation>
    </message>
    <message>
        <source>Look at the person before you, not only at the pictures.</source>
        <translation>请看面前的本人，不要只看照片。</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>身份证上</translation>
    </message>
    <message>
        <source>Before the camera</source>
        <translation>镜头前</translation>
    </message>
    <message>
        <source>There is no picture from the camera</source>
        <translation>没有镜头前的照片</translation>
    </message>
    <message>
        <source>Why it is for you to decide</source>
        <translation>为什么要您来判断</translation>
    </message>
    <message>
        <source>What an approval rests on</source>
        <translation>通过的依据</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>不通过的原因</translation>
    </message>
    <message>
        <source>Choose at least one reason first.</source>
        <translation>请先至少选一个理由。</translation>
    </message>
    <message>
        <source>A number, the consent or somebody&apos;s card is missing. It can only be refused.</source>
        <translation>缺少号码、顾客的答复或有关人员的身份证，只能不同意。</translation>
    </message>
    <message>
        <source>What can the customer do?</source>
        <translation>顾客能做哪些动作？</translation>
    </message>
    <message>
        <source>For somebody who cannot blink or turn the head. Choose at least two; one of them has to be blink, turn or open the mouth.</source>
        <translation>用于眨不了眼或转不了头的顾客。请至少选两个，其中要有眨眼、转头或张嘴。</translation>
    </message>
    <message>
        <source>Use these actions</source>
        <translation>用这些动作</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>%1 已通过</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>%1 未通过</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁屏</translation>
    </message>
    <message>
        <source>Nothing of the customer is on the screens. The visit waits.</source>
        <translation>屏幕上没有顾客的信息，办理先停在这里。</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>&amp;Sign out: another person works here</source>
        <translation>换人办理，退出登录(&amp;S)</translation>
    </message>
    <message>
        <source>Only whoever is signed in can unlock.</source>
        <translation>只有已登录的人能解锁。</translation>
    </message>
    <message>
        <source>The program was interrupted in the visit of %1 (%2). It is sealed in the log as entry %3. Its slip was perhaps not printed.</source>
        <translation>上次给 %1（%2）办理时程序中断了。登记记录已封存，是第 %3 条，凭条可能没有打印。</translation>
    </message>
    <message>
        <source>The program was interrupted in the visit of %1 (%2). Nothing of it was sealed and nothing was kept: please begin it again.</source>
        <translation>上次给 %1（%2）办理时程序中断了。没有封存记录，也没有留下信息，请重新办理。</translation>
    </message>
    <message>
        <source>The log can be read and written.</source>
        <translation>登记簿可以读写。</translation>
    </message>
    <message>
        <source>%1 GB are free.</source>
        <translation>还有 %1 GB 空间。</translation>
    </message>
    <message>
        <source>The clock fits the log.</source>
        <translation>电脑时间与登记簿相符。</translation>
    </message>
    <message>
        <source>All are here, and none was changed.</source>
        <translation>文件齐全，没有被改动过。</translation>
    </message>
    <message>
        <source>%1 gives pictures.</source>
        <translation>%1 有画面。</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 正常。</translation>
    </message>
    <message>
        <source>%1 is set up.</source>
        <translation>%1 已设置好。</translation>
    </message>
    <message>
        <source>Devices of this counter</source>
        <translation>本台席的设备</translation>
    </message>
    <message>
        <source>Nothing on this page belongs to a customer.</source>
        <translation>这一页没有顾客的信息。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Does everything work?</source>
        <translation>设备都正常吗？</translation>
    </message>
    <message>
        <source>Looking at everything. This takes some seconds.</source>
        <translation>正在逐项检查，要几秒钟。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>No camera was found. Check its cable.</source>
        <translation>没有找到摄像头，请检查连接线。</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Read a test card</source>
        <translation>试读身份证</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>凭条</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>打印测试凭条</translation>
    </message>
    <message>
        <source>The slip is being printed …</source>
        <translation>正在打印凭条…</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟设备</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>不能用</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>电脑时间</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>人脸模型</translation>
    </message>
    <message>
        <source>%1 answers, and it is simulated: for practice only.</source>
        <translation>%1 正常，但它是模拟的，只能用来练习。</translation>
    </message>
    <message>
        <source>Only %1 GB are free. Make room on the disk soon.</source>
        <translation>只剩 %1 GB 空间了，请尽快清理磁盘。</translation>
    </message>
    <message>
        <source>The disk is nearly full: %1 GB are free. Make room before the next customer.</source>
        <translation>磁盘快满了，只剩 %1 GB。请先清理，再接待下一位顾客。</translation>
    </message>
    <message>
        <source>The clock is behind the newest record. Set date and time right.</source>
        <translation>电脑时间比最新的登记记录还早，请校准日期和时间。</translation>
    </message>
    <message>
        <source>The newest record is over a year old. Are date and time right?</source>
        <translation>最新的登记记录是一年多以前的，日期和时间对吗？</translation>
    </message>
    <message>
        <source>%1 needs more than 3 seconds for a picture. Plug it in anew.</source>
        <translation>%1 出一张画面要 3 秒以上，请重新插一次。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · SIMULATED</source>
        <translation>%1 · 模拟设备</translation>
    </message>
    <message>
        <source>In use here</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Can be chosen</source>
        <translation>可以选用</translation>
    </message>
    <message>
        <source>Can be chosen · %1</source>
        <translation>可以选用 · %1</translation>
    </message>
    <message>
        <source>Read: the number ends in %1, and the card is valid. Nothing was kept.</source>
        <translation>已读出：证件号码末尾是 %1，身份证在有效期内。信息没有留存。</translation>
    </message>
    <message>
        <source>Read: the number ends in %1, but the card is not valid today. Nothing was kept.</source>
        <translation>已读出：证件号码末尾是 %1，但身份证今天不在有效期内。信息没有留存。</translation>
    </message>
    <message>
        <source>No printer is set up. Slips are saved as PDF files.</source>
        <translation>没有设置打印机，凭条会存为 PDF 文件。</translation>
    </message>
    <message>
        <source>Slips are printed on %1.</source>
        <translation>凭条用 %1 打印。</translation>
    </message>
    <message>
        <source>Chinese voice</source>
        <translation>中文语音</translation>
    </message>
    <message>
        <source>English voice</source>
        <translation>英语语音</translation>
    </message>
    <message>
        <source>voice for %1</source>
        <translation>%1语音</translation>
    </message>
    <message>
        <source>No %1. Install the package %2.</source>
        <translation>没有%1，请安装软件包 %2。</translation>
    </message>
    <message>
        <source>The %1 is installed, but no loudspeaker was found. F8 tries again in a visit.</source>
        <translation>%1已装好，但没有找到扬声器。办理时按 F8 可以再试。</translation>
    </message>
    <message>
        <source>The %1 is installed.</source>
        <translation>%1已装好。</translation>
    </message>
    <message>
        <source>Camera and card reader are simulated. Whatever is registered here is practice and counts for nobody.</source>
        <translation>摄像头和读卡器都是模拟的。在这里登记的只是练习，对谁都不算数。</translation>
    </message>
    <message>
        <source>The camera is simulated. Whatever is registered here is practice and counts for nobody.</source>
        <translation>摄像头是模拟的。在这里登记的只是练习，对谁都不算数。</translation>
    </message>
    <message>
        <source>The card reader is simulated. Whatever is registered here is practice and counts for nobody.</source>
        <translation>读卡器是模拟的。在这里登记的只是练习，对谁都不算数。</translation>
    </message>
    <message>
        <source>Hold the barcode of the SIM before the camera.</source>
        <translation>请把 SIM 卡的条形码对准摄像头。</translation>
    </message>
    <message>
        <source>This is not a SIM&apos;s barcode. Show the code with the number that begins with 89.</source>
        <translation>这不是 SIM 卡的条形码，请出示 89 开头的那个条码。</translation>
    </message>
    <message>
        <source>Type it instead</source>
        <translation>改为手工输入</translation>
    </message>
    <message>
        <source>Refused: a program, not a camera</source>
        <translation>不能用：这是程序，不是摄像头</translation>
    </message>
    <message>
        <source>Refused: not this counter&apos;s camera</source>
        <translation>不能用：不是本台席的摄像头</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Approve and open the number   [A]</source>
        <translation>同意，开通号码   [A]</translation>
    </message>
    <message>
        <source>Refuse   [R]</source>
        <translation>不同意   [R]</translation>
    </message>
    <message>
        <source>Test slip</source>
        <translation>测试凭条</translation>
    </message>
    <message>
        <source>The printer of this counter prints slips.</source>
        <translation>本柜台的打印机可以打印凭条。</translation>
    </message>
    <message>
        <source>A test: nobody was registered</source>
        <translation>测试：未登记任何人</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) wait for a manager&apos;s decision.</source>
        <translation>
            <numerusform>有 %n 笔办理在等店长决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read aloud: no voice</source>
        <translation>朗读：没有语音</translation>
    </message>
    <message>
        <source>Read aloud: no loudspeaker</source>
        <translation>朗读：没有扬声器</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>正在朗读</translation>
    </message>
    <message>
        <source>The log is not the one that was written here before.</source>
        <translation>日志与此前在本机写入的不一致。</translation>
    </message>
    <message>
        <source>Register nobody. Call the manager: an older copy may have been put back.</source>
        <translation>请勿办理任何登记并呼叫店长：日志可能被换成了旧副本。</translation>
    </message>
</context>
<context>
    <name>countersign::Customer</name>
    <message>
        <source>No face in the picture. Please face the camera.</source>
        <translation>没有看到脸，请正对镜头</translation>
    </message>
    <message>
        <source>The face left the picture. Please come back to the camera.</source>
        <translation>脸离开了画面，请回到镜头前</translation>
    </message>
    <message>
        <source>There is a second face. Only the customer, please.</source>
        <translation>画面里不止一个人，请旁边的人让一下</translation>
    </message>
    <message>
        <source>It is too dark. Please turn to the light.</source>
        <translation>光线太暗，请转向亮的一边</translation>
    </message>
    <message>
        <source>It is too bright. Please turn away from the light.</source>
        <translation>光线太强，请避开直射的光</translation>
    </message>
    <message>
        <source>A little too far. Please come closer.</source>
        <translation>离得有点远，请靠近一些</translation>
    </message>
    <message>
        <source>Too close. Please move back a little.</source>
        <translation>离得太近，请往后一点</translation>
    </message>
    <message>
        <source>The picture is blurred. Please hold still.</source>
        <translation>画面有点模糊，请先别动</translation>
    </message>
    <message>
        <source>The picture is dull. Please wipe the lens.</source>
        <translation>画面发灰，请擦擦镜头</translation>
    </message>
    <message>
        <source>Light from one side only. Please face the light.</source>
        <translation>光从一侧来，请正对着光</translation>
    </message>
    <message>
        <source>A light glares. Please move a little aside.</source>
        <translation>脸上有反光，请换个角度</translation>
    </message>
    <message>
        <source>Something covers the face. Please show eyes, nose and mouth.</source>
        <translation>脸被挡住了，请全部露出来</translation>
    </message>
    <message>
        <source>The head is tilted. Please hold it upright.</source>
        <translation>头有点歪，请摆正</translation>
    </message>
    <message>
        <source>Please close your mouth.</source>
        <translation>请先闭上嘴</translation>
    </message>
    <message>
        <source>The head is turned away. Please look straight at the camera.</source>
        <translation>头转开了，请先正对镜头</translation>
    </message>
    <message>
        <source>The eyes cannot be seen. Please open them.</source>
        <translation>没看到睁开的眼睛，请睁开眼睛</translation>
    </message>
    <message>
        <source>That was another movement. Please follow the picture.</source>
        <translation>动作不对，请照着提示做</translation>
    </message>
    <message>
        <source>Time is up. No hurry, let us try once more.</source>
        <translation>时间到了，别着急，我们再来一次</translation>
    </message>
    <message>
        <source>The recording ended before everything was done.</source>
        <translation>录像放完了，动作还没做完</translation>
    </message>
    <message>
        <source>The camera stands still. Please wait a moment.</source>
        <translation>摄像头画面停住了，请稍等</translation>
    </message>
    <message>
        <source>The face has changed. The same person, please, from the beginning.</source>
        <translation>换了人，请由本人从头再做一次</translation>
    </message>
    <message>
        <source>This looks like a screen. The customer in person, please.</source>
        <translation>镜头前像是一块屏幕，请本人面对镜头</translation>
    </message>
    <message>
        <source>No living face could be made out. The customer in person, please.</source>
        <translation>没能确认是真人，请本人面对镜头</translation>
    </message>
    <message>
        <source>Please blink once</source>
        <translation>请眨一下眼睛</translation>
    </message>
    <message>
        <source>Slowly turn your head to the left, then back</source>
        <translation>请慢慢向左转头，再转回来</translation>
    </message>
    <message>
        <source>Slowly turn your head to the right, then back</source>
        <translation>请慢慢向右转头，再转回来</translation>
    </message>
    <message>
        <source>Please nod once: down, and up again</source>
        <translation>请点一下头，再抬起来</translation>
    </message>
    <message>
        <source>Open your mouth, then close it again</source>
        <translation>请张一下嘴，再闭上</translation>
    </message>
    <message>
        <source>Slowly raise your head, then lower it again</source>
        <translation>请慢慢抬头，再放下来</translation>
    </message>
    <message>
        <source>That is fine, it works without the face check. Please wait a moment: the manager will check your identity in another way.</source>
        <translation>没问题，不刷脸也可以办。请稍等，店长马上为您用别的方式核实身份。</translation>
    </message>
    <message>
        <source>A customer of this age needs a guardian here. The manager is coming to help.</source>
        <translation>未成年人办理需要监护人陪同，店长马上过来帮您。</translation>
    </message>
    <message>
        <source>One more step, please wait a moment: the manager is coming to check with you.</source>
        <translation>还差一步，请稍等，店长马上过来帮您核实。</translation>
    </message>
    <message>
        <source>Your card has expired. Please come back with a valid one.</source>
        <translation>您的身份证已过有效期，请换领新证后再来办理。</translation>
    </message>
    <message>
        <source>Your card is not valid yet. Please come back once it is.</source>
        <translation>您的身份证还没到生效日期，请在生效后再来办理。</translation>
    </message>
    <message>
        <source>We could not confirm your identity this time and no number was opened. You may ask the manager to look at it again.</source>
        <translation>这次没能确认是您本人，号码没有开通。如有疑问，可以请店长复核。</translation>
    </message>
    <message>
        <source>Please face the camera and look here</source>
        <translation>请正对镜头，看着这里</translation>
    </message>
    <message>
        <source>Good. Look at the camera once more</source>
        <translation>很好，请再看一下镜头</translation>
    </message>
    <message>
        <source>That is all, thank you</source>
        <translation>好了，谢谢</translation>
    </message>
    <message>
        <source>That did not work. Let us try again</source>
        <translation>这次没成功，我们再来一次</translation>
    </message>
    <message>
        <source>Please look at the camera</source>
        <translation>请看着镜头</translation>
    </message>
    <message>
        <source>Done: the number is registered in your own name. Please do not sell or lend it.</source>
        <translation>办好了，号码已登记在您本人名下。请勿转卖或出借。</translation>
    </message>
    <message>
        <source>Before the face check, please read this</source>
        <translation>刷脸核实前，请您先看一下</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>做什么用</translation>
    </message>
    <message>
        <source>To make sure it is you, so that nobody opens a number with your card.</source>
        <translation>确认办卡的是您本人，防止别人冒用您的身份证开号。</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>保存什么</translation>
    </message>
    <message>
        <source>What the card says and its photo, a few pictures of your face and measurements from the check, and its result.</source>
        <translation>身份证信息和照片、核实时的几张人脸照片和测量数据、核实结果。</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>保存多久</translation>
    </message>
    <message>
        <source>With the registration, for as long as the law demands.</source>
        <translation>随登记记录一起保存，期限按法规执行。</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>谁能看到</translation>
    </message>
    <message>
        <source>It stays encrypted on this shop&apos;s computer and is not sent anywhere. Only the manager can open it, and each time is logged.</source>
        <translation>加密存在本店电脑里，不上传网络。只有店长能查看，每次查看都有记录。</translation>
    </message>
    <message>
        <source>How to withdraw</source>
        <translation>怎样撤回</translation>
    </message>
    <message>
        <source>Tell this shop&apos;s manager at any time. You may also decline: the manager then checks in another way, and the number is yours all the same.</source>
        <translation>随时可以向本店店长提出。不同意也能办：由店长用别的方式核实，号码同样在您名下。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Decline, use the other way</source>
        <translation>不同意，换别的方式</translation>
    </message>
    <message>
        <source>One moment, the camera is starting</source>
        <translation>请稍等，摄像头马上就好</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>您好，欢迎办理</translation>
    </message>
    <message>
        <source>Please have your ID card ready. This screen shows you every step.</source>
        <translation>请准备好您的身份证。办到哪一步，这里都会告诉您。</translation>
    </message>
    <message>
        <source>Reading your card</source>
        <translation>正在读取身份证</translation>
    </message>
    <message>
        <source>One moment, please leave the card on the reader.</source>
        <translation>请稍等，先不要拿走身份证。</translation>
    </message>
    <message>
        <source>The card could not be read yet</source>
        <translation>身份证还没有读出来</translation>
    </message>
    <message>
        <source>The clerk will try once more.</source>
        <translation>没关系，店员会再试一次。</translation>
    </message>
    <message>
        <source>Please choose a number</source>
        <translation>请选一个号码</translation>
    </message>
    <message>
        <source>Tell the clerk which one you would like. It will appear here.</source>
        <translation>告诉店员您想要的号码，选好后会显示在这里。</translation>
    </message>
    <message>
        <source>Please check your new number</source>
        <translation>请核对您的新号码</translation>
    </message>
    <message>
        <source>If it is wrong, tell the clerk.</source>
        <translation>如果不对，请马上告诉店员。</translation>
    </message>
    <message>
        <source>That number could not be taken</source>
        <translation>刚才的号码没有办成</translation>
    </message>
    <message>
        <source>Please choose again with the clerk.</source>
        <translation>请和店员再选一次。</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍等</translation>
    </message>
    <message>
        <source>The equipment is not ready. The clerk is seeing to it.</source>
        <translation>设备还没有准备好，店员正在处理。</translation>
    </message>
    <message>
        <source>Saving the result</source>
        <translation>正在保存办理结果</translation>
    </message>
    <message>
        <source>It will only take a moment.</source>
        <translation>马上就好。</translation>
    </message>
    <message>
        <source>The result is not saved yet. The clerk is seeing to it.</source>
        <translation>结果还没有存好，店员正在处理。</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>新开号码</translation>
    </message>
    <message>
        <source>Your new number</source>
        <translation>您的新号码</translation>
    </message>
    <message>
        <source>Number, not opened</source>
        <translation>号码（未开通）</translation>
    </message>
    <message>
        <source>Please take your slip and your SIM.</source>
        <translation>请收好凭条和 SIM 卡。</translation>
    </message>
    <message>
        <source>Please wait here. There is nothing you need to do now.</source>
        <translation>您在这里等就可以，现在不用做什么。</translation>
    </message>
    <message>
        <source>Please take your slip. It says what you can do next.</source>
        <translation>请拿好凭条，上面写着接下来可以怎么办。</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>请准备</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟设备</translation>
    </message>
    <message>
        <source>Your face stays in this shop&apos;s computer.</source>
        <translation>您的人脸照片只存在本店电脑里。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还有 %1 秒</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>接下来怎么办</translation>
    </message>
    <message>
        <source>Please wait in the shop: the manager checks, and then it goes on. You may also come back another day with your card and this slip.</source>
        <translation>请在店里稍等，店长核实后再办理。改天再来也可以，请带上身份证和这张凭条。</translation>
    </message>
    <message>
        <source>Please come back with a valid card.</source>
        <translation>换领新证后，带上新证再来办理。</translation>
    </message>
    <message>
        <source>Please come back once the card is valid.</source>
        <translation>等身份证生效后再来办理。</translation>
    </message>
    <message>
        <source>If you think this is wrong, bring your card and this slip, and ask this shop&apos;s manager to look at it again. If you still disagree, appeal to the carrier.</source>
        <translation>如有疑问，请带上身份证和这张凭条，到本店请店长复核。对复核结果仍有意见，可以向运营商申诉。</translation>
    </message>
    <message>
        <source>Do not sell, rent out or lend it</source>
        <translation>请勿转卖、出租或出借</translation>
    </message>
    <message>
        <source>This number is for you alone. To sell, rent out or lend a SIM card is against the law: the number is cut off, and you are held responsible.</source>
        <translation>号码只供您本人使用。转卖、出租或出借电话卡是违法行为，号码会被停用，您也要承担责任。</translation>
    </message>
    <message>
        <source>To withdraw or to object</source>
        <translation>撤回同意、提出异议</translation>
    </message>
    <message>
        <source>To withdraw your consent to the face check, to have something corrected or to object, see this shop&apos;s manager with your card, or contact the carrier, and give the record number above.</source>
        <translation>想撤回刷脸的同意、更正信息或提出异议，请带身份证到本店找店长，或联系运营商，报上面的记录编号。</translation>
    </message>
    <message>
        <source>To object</source>
        <translation>提出异议</translation>
    </message>
    <message>
        <source>To have something corrected or to object, see this shop&apos;s manager with your card, or contact the carrier, and give the record number above.</source>
        <translation>想更正信息或提出异议，请带身份证到本店找店长，或联系运营商，报上面的记录编号。</translation>
    </message>
    <message>
        <source>SIM registration slip</source>
        <translation>实名登记凭条</translation>
    </message>
    <message>
        <source>Seal of the log</source>
        <translation>登记簿校验码</translation>
    </message>
    <message>
        <source>The log&apos;s signature at this moment; nothing about you is in it. Keep it: it proves that the record was not changed later.</source>
        <translation>登记簿此刻的签名，不含您的个人信息。留着它，可以证明记录事后没有被改动。</translation>
    </message>
    <message>
        <source>Neither your full name nor your ID number is on this slip.</source>
        <translation>凭条上没有您的全名和证件号码。</translation>
    </message>
    <message>
        <source>SIMULATED, NOT A REAL REGISTRATION</source>
        <translation>模拟演示，不是真实登记</translation>
    </message>
    <message>
        <source>Kind of registration</source>
        <translation>登记方式</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Manager needed</source>
        <translation>待店长核实</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>未能办理</translation>
    </message>
    <message>
        <source>The number is registered in your own name.</source>
        <translation>号码已登记在您本人名下。</translation>
    </message>
    <message>
        <source>The number is not open yet.</source>
        <translation>号码还没有开通。</translation>
    </message>
    <message>
        <source>No number was opened this time.</source>
        <translation>这次没有开通任何号码。</translation>
    </message>
    <message>
        <source>The card has expired.</source>
        <translation>身份证已过有效期。</translation>
    </message>
    <message>
        <source>The card is not valid yet.</source>
        <translation>身份证还没到生效日期。</translation>
    </message>
    <message>
        <source>A customer of this age needs a guardian here.</source>
        <translation>未成年人办理需要监护人陪同。</translation>
    </message>
    <message>
        <source>You chose to go without the face check; the manager checks in another way.</source>
        <translation>您选择了不刷脸，改由店长用别的方式核实。</translation>
    </message>
    <message>
        <source>The face check was not completed.</source>
        <translation>刷脸核实没有完成。</translation>
    </message>
    <message>
        <source>It could not be confirmed that you were before the camera.</source>
        <translation>没能确认是您本人在镜头前。</translation>
    </message>
    <message>
        <source>The manager needs to compare you with the photo on the card.</source>
        <translation>需要店长再对照一下您和身份证上的照片。</translation>
    </message>
    <message>
        <source>It could not be confirmed that you are the person on the card.</source>
        <translation>没能确认您就是身份证上的人。</translation>
    </message>
    <message>
        <source>One more card is needed</source>
        <translation>还需要另一位的身份证</translation>
    </message>
    <message>
        <source>Please let the person with you lay their card on the reader.</source>
        <translation>请同来的人把身份证放到读卡器上。</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>号码过户</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>实名复核</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>您的号码</translation>
    </message>
    <message>
        <source>The registration of this number has not been changed.</source>
        <translation>这个号码的登记没有变动。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>If you disagree with the manager&apos;s decision, appeal to the carrier with your card and this slip.</source>
        <translation>对店长的决定有意见，可以带上身份证和这张凭条，向运营商申诉。</translation>
    </message>
    <message>
        <source>Please come back another day.</source>
        <translation>请改天再来办理。</translation>
    </message>
    <message>
        <source>Ask the carrier which numbers are in your name, give up those you do not use, and come back. If one of them is not yours, object at once.</source>
        <translation>可以向运营商查询您名下有哪些号码，注销不用的，再来办理。有不是您本人办的，请马上提出异议。</translation>
    </message>
    <message>
        <source>You hold as many numbers as one person may have.</source>
        <translation>您名下的号码已达到上限，不能再开新号。</translation>
    </message>
    <message>
        <source>You have been here several times today; the manager confirms it.</source>
        <translation>您今天办理的次数比较多，需要店长确认。</translation>
    </message>
    <message>
        <source>Opening numbers is restricted for you. Please ask the manager why.</source>
        <translation>您的业务办理受到限制，请向店长了解原因。</translation>
    </message>
    <message>
        <source>A transfer is confirmed by the manager in person.</source>
        <translation>号码过户需要店长当面确认。</translation>
    </message>
    <message>
        <source>You chose not to go on.</source>
        <translation>您选择不再办理。</translation>
    </message>
    <message>
        <source>The manager looked into it and could not confirm your identity.</source>
        <translation>店长核实后，仍不能确认是您本人。</translation>
    </message>
    <message>
        <source>card and manager</source>
        <translation>身份证加店长核实</translation>
    </message>
    <message>
        <source>card and face check</source>
        <translation>身份证加刷脸</translation>
    </message>
    <message>
        <source>card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>The new number</source>
        <translation>新号码</translation>
    </message>
    <message>
        <source>Your face stays in this shop&apos;s computer; deleted after %1 days.</source>
        <translation>您的人脸照片只存在本店电脑里，%1 天后删除。</translation>
    </message>
    <message>
        <source>SIM card ends in</source>
        <translation>SIM 卡号末四位</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Tell the clerk whether you agree, or press A to agree and D to decline.</source>
        <translation>请告诉店员您是否同意；也可以按键回答：同意按 A，不同意按 D。</translation>
    </message>
</context>
<context>
    <name>countersign::FirstRun</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Set up this outlet</source>
        <translation>设置本店</translation>
    </message>
    <message>
        <source>This is done once. The store is made in %1; from then on every registration is written there, signed.</source>
        <translation>只需设置一次。登记簿建在 %1，以后每一笔登记都签名写入这里。</translation>
    </message>
    <message>
        <source>&amp;Outlet</source>
        <translation>门店名称(&amp;O)</translation>
    </message>
    <message>
        <source>as customers know it</source>
        <translation>顾客熟悉的叫法</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>Decides doubtful cases, closes the day, opens personal data. Without this password nobody can.</source>
        <translation>核实存疑的登记、日终结账、查看个人信息。没有这个密码，谁也办不了这些事。</translation>
    </message>
    <message>
        <source>First clerk</source>
        <translation>第一位店员</translation>
    </message>
    <message>
        <source>Registers customers. Leave it empty to add clerks later.</source>
        <translation>给顾客办登记。可以先不填，以后再加。</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>开始设置</translation>
    </message>
    <message>
        <source>Drawing the keys…</source>
        <translation>正在生成密钥…</translation>
    </message>
    <message>
        <source>What is the outlet called?</source>
        <translation>门店叫什么名字？</translation>
    </message>
    <message>
        <source>A sign-in name is missing.</source>
        <translation>请填写登录名。</translation>
    </message>
    <message>
        <source>A password is missing.</source>
        <translation>请填写密码。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
    <message>
        <source>Manager and clerk need different sign-in names.</source>
        <translation>店长和店员的登录名不能相同。</translation>
    </message>
    <message>
        <source>This password has signs that are no text.</source>
        <translation>密码里有不能识别的字符。</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n characters. Three or four words are easy to remember.</source>
        <translation>
            <numerusform>密码至少要有 %n 个字符。用三四个词连起来，好记又安全。</numerusform>
        </translation>
    </message>
    <message>
        <source>This password is little more than the name.</source>
        <translation>密码和登录名太像了。</translation>
    </message>
    <message>
        <source>This password is one of the first that are tried.</source>
        <translation>这个密码太常见，别人一猜就中。</translation>
    </message>
    <message>
        <source>This password is the same few characters again and again.</source>
        <translation>密码只是几个字符反复出现。</translation>
    </message>
    <message>
        <source>The outlet is set up</source>
        <translation>本店设置好了</translation>
    </message>
    <message>
        <source>Keep this public key outside this computer: on paper, or with the carrier. It is no secret. With it anybody can prove that the log is whole and that it is this outlet&apos;s.</source>
        <translation>请把这个公钥保存到这台电脑以外的地方：抄在纸上，或交给运营商。它不需要保密。凭它，任何人都能证明登记簿完好无缺，而且确实是本店的。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>&amp;Save to a file…</source>
        <translation>保存到文件(&amp;S)…</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Go to sign-in</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>countersign public key</source>
        <translation>公钥</translation>
    </message>
</context>
<context>
    <name>countersign::Language</name>
    <message>
        <source>English</source>
        <extracomment>The name of this file&apos;s language in that language: 中文, Deutsch, Français.</extracomment>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>countersign::Office</name>
    <message>
        <source>To the counter</source>
        <translation>去柜台</translation>
    </message>
    <message>
        <source>To the office</source>
        <translation>去店长室</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>正在读取登记簿…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>店长同意</translation>
    </message>
    <message>
        <source>Refused by manager</source>
        <translation>店长拒绝</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>未能办理</translation>
    </message>
    <message>
        <source>card expired</source>
        <translation>身份证过期</translation>
    </message>
    <message>
        <source>card not valid yet</source>
        <translation>身份证未生效</translation>
    </message>
    <message>
        <source>holder too young</source>
        <translation>未成年</translation>
    </message>
    <message>
        <source>face check declined</source>
        <translation>不同意刷脸</translation>
    </message>
    <message>
        <source>face check failed</source>
        <translation>刷脸未通过</translation>
    </message>
    <message>
        <source>attack suspected</source>
        <translation>疑似冒用</translation>
    </message>
    <message>
        <source>match doubtful</source>
        <translation>人脸存疑</translation>
    </message>
    <message>
        <source>not the holder</source>
        <translation>不是本人</translation>
    </message>
    <message>
        <source>too many numbers</source>
        <translation>号码达上限</translation>
    </message>
    <message>
        <source>too many visits</source>
        <translation>办理次数过多</translation>
    </message>
    <message>
        <source>holder blocked</source>
        <translation>已被限制</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>过户</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>刷脸</translation>
    </message>
    <message numerus="yes">
        <source>%1 registered %n customer(s) within %2.</source>
        <translation>
            <numerusform>%1 在 %2 内办理了 %n 位顾客。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 had %n visit(s) that were not possible within %2.</source>
        <translation>
            <numerusform>%1 在 %2 内有 %n 笔没能办理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 served %n customer(s) outside the opening hours.</source>
        <translation>
            <numerusform>%1 在营业时间以外接待了 %n 位顾客。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One person was here %n time(s) within %1.</source>
        <translation>
            <numerusform>同一个人在 %1 内来了 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 had other actions than usual in %n visit(s).</source>
        <translation>
            <numerusform>%1 有 %n 笔办理换用了别的动作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) of %1 were approved by a manager.</source>
        <translation>
            <numerusform>%1 有 %n 笔办理是店长同意的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>Usual time</source>
        <translation>一般用时</translation>
    </message>
    <message>
        <source>Several attempts</source>
        <translation>多次才通过</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Filter by name, number, clerk or entry</source>
        <translation>按姓名、号码、店员或条目编号筛选</translation>
    </message>
    <message>
        <source>Name, number, clerk, entry</source>
        <translation>姓名、号码、店员、编号</translation>
    </message>
    <message>
        <source>Every clerk</source>
        <translation>全部店员</translation>
    </message>
    <message>
        <source>Every outcome</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Every reason</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>全部业务</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Nobody was served in this time.</source>
        <translation>这段时间没有办理。</translation>
    </message>
    <message>
        <source>No visit matches the filter.</source>
        <translation>没有符合条件的办理。</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show all visits</source>
        <translation>显示全部办理</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已清除</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>共 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Visits by hour</source>
        <translation>各时段办理</translation>
    </message>
    <message>
        <source>What came of them</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Why face checks were repeated</source>
        <translation>刷脸重做的原因</translation>
    </message>
    <message>
        <source>Usual time of each step</source>
        <translation>各步骤一般用时</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>go on: the button at the bottom right</source>
        <translation>继续：右下角的按钮</translation>
    </message>
    <message>
        <source>back, or clear the filter</source>
        <translation>返回，或清除筛选</translation>
    </message>
    <message>
        <source>to the counter, to serve customers, and back</source>
        <translation>去柜台接待顾客，再按返回</translation>
    </message>
    <message>
        <source>charts instead of the table, and back</source>
        <translation>看图表，再按回到表格</translation>
    </message>
    <message>
        <source>read the log again</source>
        <translation>重新读取登记簿</translation>
    </message>
    <message>
        <source>to the pages named at the left</source>
        <translation>打开左边列出的页面</translation>
    </message>
    <message>
        <source>the day before, the day after</source>
        <translation>前一天、后一天</translation>
    </message>
    <message>
        <source>to the filter of the table</source>
        <translation>到表格的筛选框</translation>
    </message>
    <message>
        <source>choose the table&apos;s columns</source>
        <translation>选择表格的列</translation>
    </message>
    <message>
        <source>sort by that column; once more: the other way round</source>
        <translation>按第几列排序；再按一次反过来排</translation>
    </message>
    <message>
        <source>the next visit that waits</source>
        <translation>下一笔待决定的办理</translation>
    </message>
    <message>
        <source>approve, or refuse, at the page Review</source>
        <translation>同意或拒绝（“复核”页面）</translation>
    </message>
    <message>
        <source>lock the desk</source>
        <translation>锁定桌面</translation>
    </message>
    <message>
        <source>this page, and back</source>
        <translation>打开本页，再按返回</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>other actions</source>
        <translation>换用动作</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>持证人信息</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Who it is stays hidden until you need to see it. Opening is logged with your name and the reason.</source>
        <translation>需要看的时候才显示是谁。打开会记入登记簿，写明您的姓名和原因。</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>显示持证人</translation>
    </message>
    <message>
        <source>Why it is opened</source>
        <translation>打开的原因</translation>
    </message>
    <message>
        <source>Opening the record…</source>
        <translation>正在打开记录…</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>身份证上</translation>
    </message>
    <message>
        <source>Before the camera</source>
        <translation>镜头前</translation>
    </message>
    <message>
        <source>There is no picture from the camera</source>
        <translation>没有镜头前的照片</translation>
    </message>
    <message>
        <source>Who it was is erased. The entry stays in the log.</source>
        <translation>持证人信息已清除，条目仍留在登记簿里。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>SIM card number</source>
        <translation>SIM 卡号</translation>
    </message>
    <message>
        <source>The face check</source>
        <translation>刷脸核实</translation>
    </message>
    <message>
        <source>There was no face check in this visit.</source>
        <translation>这次办理没有刷脸。</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求的动作</translation>
    </message>
    <message>
        <source>Face and card</source>
        <translation>人脸与身份证</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>没有比对</translation>
    </message>
    <message>
        <source>Other actions allowed by</source>
        <translation>允许换用动作的店长</translation>
    </message>
    <message>
        <source>Signs of an attack</source>
        <translation>冒用迹象</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>没有发现。</translation>
    </message>
    <message>
        <source>Eyes and head during the face check</source>
        <translation>刷脸时眼睛和头的动作</translation>
    </message>
    <message>
        <source>The course of the face check is shown with the person.</source>
        <translation>显示持证人后才能看到刷脸过程。</translation>
    </message>
    <message>
        <source>The course of the face check is erased.</source>
        <translation>刷脸过程已清除。</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>The customer was not asked.</source>
        <translation>没有询问顾客。</translation>
    </message>
    <message>
        <source>Came along</source>
        <translation>陪同人</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>这次办理</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存时间</translation>
    </message>
    <message>
        <source>Time of each step</source>
        <translation>各步骤用时</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>A simulated device took part.</source>
        <translation>用了模拟设备。</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Proving that the entry is in the log…</source>
        <translation>正在核验条目是否在登记簿里…</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Waits for a manager</source>
        <translation>等店长决定</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Visit %1, %2</source>
        <translation>第 %1 条，%2</translation>
    </message>
    <message>
        <source>To decide about this visit</source>
        <translation>为这笔办理作决定</translation>
    </message>
    <message>
        <source>The holder asks for it</source>
        <translation>持证人本人要求</translation>
    </message>
    <message>
        <source>Somebody complained about the number</source>
        <translation>有人投诉这个号码</translation>
    </message>
    <message>
        <source>A court, the police or the regulator asks</source>
        <translation>法院、公安或主管部门要求</translation>
    </message>
    <message>
        <source>A check of our own work</source>
        <translation>检查本店的工作</translation>
    </message>
    <message>
        <source>Entry %1 of the log says that you opened it.</source>
        <translation>登记簿第 %1 条记下了您打开它。</translation>
    </message>
    <message>
        <source>Proven: entry %1 is one of the %2 that the newest checkpoint signs.</source>
        <translation>已核验：第 %1 条在最新校验码签过的 %2 条之中。</translation>
    </message>
    <message>
        <source>Attempt %1: passed</source>
        <translation>第 %1 次：通过</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>第 %1 次：%2</translation>
    </message>
    <message>
        <source>%1, on the customer&apos;s own screen (text %2)</source>
        <translation>%1，顾客在自己的屏幕上回答（文本 %2）</translation>
    </message>
    <message>
        <source>%1, as the clerk states (text %2)</source>
        <translation>%1，由店员代为记录（文本 %2）</translation>
    </message>
    <message>
        <source>Guardian: %1</source>
        <translation>监护人：%1</translation>
    </message>
    <message>
        <source>Present holder: %1</source>
        <translation>原机主：%1</translation>
    </message>
    <message>
        <source>Approved by %1, %2 (entry %3)</source>
        <translation>%1 已同意，%2（第 %3 条）</translation>
    </message>
    <message>
        <source>Refused by %1, %2 (entry %3)</source>
        <translation>%1 已拒绝，%2（第 %3 条）</translation>
    </message>
    <message>
        <source>who it was</source>
        <translation>持证人信息</translation>
    </message>
    <message>
        <source>the card&apos;s photo</source>
        <translation>身份证照片</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>the pictures of the camera</source>
        <translation>摄像头照片</translation>
    </message>
    <message>
        <source>the course of the face check</source>
        <translation>刷脸过程</translation>
    </message>
    <message>
        <source>who came along</source>
        <translation>陪同人</translation>
    </message>
    <message>
        <source>read by the simulated reader %1</source>
        <translation>由模拟读卡器 %1 读出</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>由 %1 读出</translation>
    </message>
    <message>
        <source>filmed by the simulated camera %1</source>
        <translation>由模拟摄像头 %1 拍摄</translation>
    </message>
    <message>
        <source>filmed by %1</source>
        <translation>由 %1 拍摄</translation>
    </message>
    <message>
        <source>eyes open</source>
        <translation>睁眼程度</translation>
    </message>
    <message>
        <source>head turned</source>
        <translation>头的转向</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>没有测量</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>found: %1, limit %2</source>
        <translation>有：%1，界限 %2</translation>
    </message>
    <message>
        <source>not found: %1, limit %2</source>
        <translation>没有：%1，界限 %2</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Visits that wait for a manager</source>
        <translation>等店长决定的办理</translation>
    </message>
    <message>
        <source>The oldest first. Look at the person, if they are here.</source>
        <translation>等得最久的排在最前。顾客在场的话，请当面核对。</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有待决定的办理</translation>
    </message>
    <message>
        <source>Every visit is decided.</source>
        <translation>全部办理都有了决定。</translation>
    </message>
    <message>
        <source>Open and decide</source>
        <translation>打开并决定</translation>
    </message>
    <message>
        <source>Opening is logged: the log says that you looked at this person to decide.</source>
        <translation>打开会记入登记簿：写明您为作决定看过这个人的信息。</translation>
    </message>
    <message>
        <source>You registered this customer yourself</source>
        <translation>这笔是您自己办理的</translation>
    </message>
    <message>
        <source>Another manager has to decide about this visit.</source>
        <translation>要由另一位店长决定。</translation>
    </message>
    <message>
        <source>What else speaks for it or against it</source>
        <translation>同意或拒绝的其他理由</translation>
    </message>
    <message>
        <source>What you write here is kept encrypted with the person, and erased with them.</source>
        <translation>这里写的内容随持证人信息加密保存，也会一起清除。</translation>
    </message>
    <message>
        <source>Sealing the decision…</source>
        <translation>正在封存决定…</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>下一笔</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印凭条</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>The number is open. The slip says so to the customer.</source>
        <translation>号码已开通，凭条上会告诉顾客。</translation>
    </message>
    <message>
        <source>The number stays closed. The slip says why, and how to appeal.</source>
        <translation>号码不开通，凭条上写明原因和申诉办法。</translation>
    </message>
    <message>
        <source>Which document, by whom it was issued</source>
        <translation>什么证件，哪里签发</translation>
    </message>
    <message>
        <source>What was asked, and answered rightly</source>
        <translation>问了什么，答对了什么</translation>
    </message>
    <message>
        <source>Who it is, and by which document</source>
        <translation>证明人是谁，凭什么证件</translation>
    </message>
    <message>
        <source>Say which document you saw.</source>
        <translation>请写明看了什么证件。</translation>
    </message>
    <message>
        <source>Say what you asked.</source>
        <translation>请写明问了什么。</translation>
    </message>
    <message>
        <source>Say who the witness is.</source>
        <translation>请写明证明人是谁。</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>已等 %1</translation>
    </message>
    <message>
        <source>Sealed in the log as entry %1.</source>
        <translation>已封存到登记簿，第 %1 条。</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>The sheet is counted from the log itself. A closed day is an entry.</source>
        <translation>数字直接从登记簿数出来。日结会记入登记簿。</translation>
    </message>
    <message>
        <source>Counting the day…</source>
        <translation>正在清点当日…</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>As they ended at the counter</source>
        <translation>柜台办理结果</translation>
    </message>
    <message>
        <source>As they stand now</source>
        <translation>目前状态</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>登记簿条目</translation>
    </message>
    <message>
        <source>Decisions of managers</source>
        <translation>店长决定</translation>
    </message>
    <message>
        <source>Still waits for a decision</source>
        <translation>还在等决定</translation>
    </message>
    <message>
        <source>Decide these first; then the day can be closed.</source>
        <translation>先决定这些，才能日结。</translation>
    </message>
    <message>
        <source>Decide them</source>
        <translation>去决定</translation>
    </message>
    <message>
        <source>It adds up.</source>
        <translation>数目相符。</translation>
    </message>
    <message>
        <source>It does not add up. Do not close; have the log verified.</source>
        <translation>数目不符。请不要日结，先核验登记簿。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Close this day? Everybody who verifies the log will see it.</source>
        <translation>现在日结吗？核验登记簿的人都能看到。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>Closing the day…</source>
        <translation>正在日结…</translation>
    </message>
    <message>
        <source>This day is closed</source>
        <translation>当日已结</translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation>撤销日结</translation>
    </message>
    <message>
        <source>Why it is opened again</source>
        <translation>撤销日结的原因</translation>
    </message>
    <message>
        <source>Opening the day again…</source>
        <translation>正在撤销日结…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>撤销日结</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存日报</translation>
    </message>
    <message>
        <source>Where the report is saved</source>
        <translation>日报保存到哪里</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>A customer came after it was closed</source>
        <translation>日结后又来了顾客</translation>
    </message>
    <message>
        <source>It was closed too early</source>
        <translation>日结做早了</translation>
    </message>
    <message>
        <source>The figures were wrong</source>
        <translation>数字有误</translation>
    </message>
    <message>
        <source>the log was begun</source>
        <translation>建立登记簿</translation>
    </message>
    <message>
        <source>a person&apos;s record was opened</source>
        <translation>打开持证人信息</translation>
    </message>
    <message>
        <source>a holder was blocked or freed</source>
        <translation>限制或解除限制持证人</translation>
    </message>
    <message>
        <source>a consent was withdrawn</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>personal data was erased</source>
        <translation>清除个人信息</translation>
    </message>
    <message>
        <source>staff was changed</source>
        <translation>人员变动</translation>
    </message>
    <message>
        <source>wrong passwords</source>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>the policy was changed</source>
        <translation>规则变动</translation>
    </message>
    <message>
        <source>another key signs from here on</source>
        <translation>更换签名密钥</translation>
    </message>
    <message>
        <source>a day was closed</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>something was exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>the clock was set</source>
        <translation>调整时钟</translation>
    </message>
    <message>
        <source>devices were changed</source>
        <translation>设备变动</translation>
    </message>
    <message>
        <source>a number was given up</source>
        <translation>号码停用</translation>
    </message>
    <message>
        <source>a day was opened again</source>
        <translation>撤销日结</translation>
    </message>
    <message>
        <source>Closed by %1, %2 (entry %3)</source>
        <translation>%1 已日结，%2（第 %3 条）</translation>
    </message>
    <message>
        <source>The day is closed: entry %1 of the log says so.</source>
        <translation>日结完成：已记入登记簿第 %1 条。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存为 %1</translation>
    </message>
    <message>
        <source>Alike %1; from %2 on it is the same person (%3 false matches), from %4 on a manager decides</source>
        <translation>相似度 %1；达到 %2 算同一个人（误认 %3），达到 %4 由店长决定</translation>
    </message>
</context>
<context>
    <name>countersign::OfficeLog</name>
    <message>
        <source>to decide</source>
        <translation>为了作决定</translation>
    </message>
    <message>
        <source>the holder asked</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>a complaint</source>
        <translation>有人投诉</translation>
    </message>
    <message>
        <source>an authority asked in writing</source>
        <translation>有关部门书面要求</translation>
    </message>
    <message>
        <source>quality check</source>
        <translation>质量抽查</translation>
    </message>
    <message>
        <source>the time to keep it was over</source>
        <translation>保存期已满</translation>
    </message>
    <message>
        <source>the person asked</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>consent was withdrawn</source>
        <translation>撤回了同意</translation>
    </message>
    <message>
        <source>%1 may sign in from now on</source>
        <translation>%1 可以登录了</translation>
    </message>
    <message>
        <source>%1 may not sign in any more</source>
        <translation>%1 不能再登录</translation>
    </message>
    <message>
        <source>%1 has another role</source>
        <translation>%1 的角色变了</translation>
    </message>
    <message>
        <source>%1 was given a new password</source>
        <translation>给 %1 设了新密码</translation>
    </message>
    <message>
        <source>%1 changed their own password</source>
        <translation>%1 改了自己的密码</translation>
    </message>
    <message>
        <source>%1 may try passwords again</source>
        <translation>%1 可以重新输密码</translation>
    </message>
    <message>
        <source>The log signs with a new key</source>
        <translation>登记簿换了签名密钥</translation>
    </message>
    <message>
        <source>The log goes on from a backup</source>
        <translation>登记簿从备份继续</translation>
    </message>
    <message>
        <source>The log goes on although a kept checkpoint contradicts it</source>
        <translation>登记簿与存下的校验码不符，但仍继续使用</translation>
    </message>
    <message>
        <source>The log was exported</source>
        <translation>导出了登记簿</translation>
    </message>
    <message>
        <source>A person was given what is held about them</source>
        <translation>把所存信息交给了本人</translation>
    </message>
    <message>
        <source>A backup was made</source>
        <translation>做了备份</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong password(s) for a name that does not exist</source>
        <translation>
            <numerusform>用不存在的登录名输错密码 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong password(s) for %1</source>
        <translation>
            <numerusform>%1 输错密码 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Is the log whole?</source>
        <translation>登记簿完好吗？</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>现在校验</translation>
    </message>
    <message>
        <source>Reading every entry…</source>
        <translation>正在逐条核对…</translation>
    </message>
    <message>
        <source>Not verified since you opened this page.</source>
        <translation>打开本页后还没有校验过。</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Newest entry</source>
        <translation>最新一条</translation>
    </message>
    <message>
        <source>&amp;Export the log…</source>
        <translation>导出登记簿(&amp;E)…</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>countersign log</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Checkpoints kept elsewhere</source>
        <translation>存在别处的校验码</translation>
    </message>
    <message>
        <source>None. An older copy of the whole store would not show. Start the program with a folder on another disk or a stick for them.</source>
        <translation>没有。如果有人把整个登记簿换成旧的一份，将看不出来。请在启动程序时指定另一块硬盘或移动硬盘上的文件夹来存放校验码。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生过的事</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>没有这类记录。</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Records opened</source>
        <translation>查看过的记录</translation>
    </message>
    <message>
        <source>Erased and withdrawn</source>
        <translation>删除与撤回</translation>
    </message>
    <message>
        <source>Staff and passwords</source>
        <translation>人员与密码</translation>
    </message>
    <message>
        <source>Policy, keys, devices, days</source>
        <translation>规则、密钥、设备、日结</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>The log is whole: %1 entries, nothing changed, nothing missing.</source>
        <translation>登记簿完好：%1 条记录，没有改动，没有缺失。</translation>
    </message>
    <message>
        <source>Something is wrong from entry %1 on.</source>
        <translation>从第 %1 条起有问题。</translation>
    </message>
    <message>
        <source>%1 sealed pieces of evidence read back, %2 erased as entries say, %3 checkpoints kept elsewhere agree.</source>
        <translation>读回 %1 份封存的证据，%2 份已按记录删除，%3 个存在别处的校验码都对得上。</translation>
    </message>
    <message>
        <source>%1 Register nobody else, keep this computer as it is, and call the carrier.</source>
        <translation>%1 请停止登记，保持这台电脑现状，并联系运营商。</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <translation>读取不到</translation>
    </message>
    <message>
        <source>contradicts this log</source>
        <translation>与本登记簿不符</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>agrees up to entry %1</source>
        <translation>相符，到第 %1 条</translation>
    </message>
    <message>
        <source>The outlet was set up: %1</source>
        <translation>设置了门店：%1</translation>
    </message>
    <message>
        <source>Record %1 was opened: %2</source>
        <translation>查看了第 %1 号记录：%2</translation>
    </message>
    <message>
        <source>The holder of record %1 was blocked</source>
        <translation>限制了第 %1 号记录的持证人</translation>
    </message>
    <message>
        <source>The holder of record %1 may register again</source>
        <translation>第 %1 号记录的持证人可以再办理</translation>
    </message>
    <message>
        <source>The person of record %1 withdrew their consent</source>
        <translation>第 %1 号记录的本人撤回了同意</translation>
    </message>
    <message numerus="yes">
        <source>Personal data of %n record(s) was erased: %1</source>
        <translation>
            <numerusform>删除了 %n 条记录的个人信息：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Visits are judged by policy “%1” from now on</source>
        <translation>从此按规则“%1”判断</translation>
    </message>
    <message>
        <source>%1 was closed</source>
        <translation>%1 已日结</translation>
    </message>
    <message>
        <source>%1 was opened again</source>
        <translation>%1 重新打开</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was changed</source>
        <translation>这台电脑的时间被调过</translation>
    </message>
    <message>
        <source>Another device: %1</source>
        <translation>换了设备：%1</translation>
    </message>
    <message>
        <source>The number of record %1 is no longer in service</source>
        <translation>第 %1 号记录的号码已停用</translation>
    </message>
    <message>
        <source>Records are sealed for another key of the carrier, or for none</source>
        <translation>记录改用运营商的另一把密钥封存，或不再为运营商封存</translation>
    </message>
    <message>
        <source>Something that a newer version wrote</source>
        <translation>更新版本写入的内容</translation>
    </message>
    <message>
        <source>nothing is kept there yet</source>
        <translation>那里还没有</translation>
    </message>
</context>
<context>
    <name>countersign::OfficePeople</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>谁可以登录</translation>
    </message>
    <message>
        <source>Every change here is a signed entry in the log.</source>
        <translation>这里的每次改动都会签名记入登记簿。</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（您）</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Store manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>&amp;Add somebody</source>
        <translation>添加人员(&amp;A)</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>新密码(&amp;P)</translation>
    </message>
    <message>
        <source>Make a &amp;clerk</source>
        <translation>改为店员(&amp;C)</translation>
    </message>
    <message>
        <source>Make a &amp;manager</source>
        <translation>改为店长(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Who comes new</source>
        <translation>新来的人</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>%1 的新密码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>A sign-in name is missing.</source>
        <translation>请填写登录名。</translation>
    </message>
    <message>
        <source>Somebody has this sign-in name already.</source>
        <translation>这个登录名已经有人用了。</translation>
    </message>
    <message>
        <source>A password is missing.</source>
        <translation>请填写密码。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
    <message>
        <source>%1 cannot sign in any more. What they registered stays.</source>
        <translation>%1 将不能再登录，办过的登记会保留。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 will be: %2. They sign in anew for it.</source>
        <translation>%1 将改为%2，重新登录后生效。</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Done. Entry %1 says so.</source>
        <translation>已完成，记在第 %1 条。</translation>
    </message>
    <message>
        <source>may sign in</source>
        <translation>可以登录</translation>
    </message>
    <message numerus="yes">
        <source>locked for %n second(s) after wrong passwords</source>
        <translation>
            <numerusform>密码输错，还要等 %n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::OfficePrivacy</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>What is kept of customers</source>
        <translation>存有顾客的哪些信息</translation>
    </message>
    <message>
        <source>What is erased is gone from this computer&apos;s store for good. The log stays and says that it was erased. Backups made before still have it.</source>
        <translation>删除后，这台电脑里就再也找不回来。登记簿还在，并写明已删除。以前做的备份里还有。</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保存多久</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现在到期</translation>
    </message>
    <message>
        <source>Who it was, after the number&apos;s service has ended</source>
        <translation>身份信息（号码停用后起算）</translation>
    </message>
    <message>
        <source>Who it was, where nothing was registered</source>
        <translation>身份信息（没有办成登记的）</translation>
    </message>
    <message>
        <source>The card&apos;s photo, after the visit</source>
        <translation>身份证照片（办理后起算）</translation>
    </message>
    <message>
        <source>Live faces and their measurements, after the visit</source>
        <translation>现场人脸及其数据（办理后起算）</translation>
    </message>
    <message>
        <source>Erase what is due</source>
        <translation>删除到期的</translation>
    </message>
    <message>
        <source>Everything that is due now will be erased for good.</source>
        <translation>现在到期的信息将全部永久删除。</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期的。</translation>
    </message>
    <message>
        <source>For one person</source>
        <translation>为某一位顾客办理</translation>
    </message>
    <message>
        <source>Somebody who is here with their card and their slip, or who wrote.</source>
        <translation>本人带身份证和凭条到店，或来信要求。</translation>
    </message>
    <message>
        <source>Record &amp;number on the slip</source>
        <translation>凭条上的记录编号(&amp;N)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>A record number is a number from 1 on.</source>
        <translation>记录编号是从 1 开始的数字。</translation>
    </message>
    <message>
        <source>&amp;Write down what is held…</source>
        <translation>写出所存的信息(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Consent withdrawn</source>
        <translation>撤回同意(&amp;C)</translation>
    </message>
    <message>
        <source>Service &amp;ended</source>
        <translation>号码已停用(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Erase everything</source>
        <translation>全部删除(&amp;E)</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>The live faces and measurements of all visits of this person will be erased. The registration stays.</source>
        <translation>将删除此人历次办理的现场人脸和数据，登记本身保留。</translation>
    </message>
    <message>
        <source>Withdraw and erase</source>
        <translation>撤回并删除</translation>
    </message>
    <message>
        <source>The number of record %1 is no longer in service: from now on the time counts after which it is erased who it was.</source>
        <translation>第 %1 号记录的号码已停用：身份信息的保存期从现在起算。</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>确认停用</translation>
    </message>
    <message>
        <source>Everything about this person will be erased: %1. The law may want a number in service to keep its holder.</source>
        <translation>将删除此人的全部信息：%1。在用的号码，法律可能要求保留登记人信息。</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Done. Entry %1 says so.</source>
        <translation>已完成，记在第 %1 条。</translation>
    </message>
    <message>
        <source>Written to %1. Hand it over and keep no copy.</source>
        <translation>已写到 %1。请交给本人，不要留底。</translation>
    </message>
    <message>
        <source>what we hold</source>
        <translation>所存信息</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>%n 天内到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 people have a picture in this store. From %2 on the law wants it filed with the authority: tell the carrier.</source>
        <translation>本店存有 %1 人的照片。达到 %2 人须依法备案，请告知运营商。</translation>
    </message>
    <message>
        <source>%1 people have a picture in this store; from %2 on it has to be filed.</source>
        <translation>本店存有 %1 人的照片；达到 %2 人须备案。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this person: %1</source>
        <translation>
            <numerusform>此人有 %n 条记录：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::Pages</name>
    <message>
        <source>Character %1 (“%2”) is not a digit.</source>
        <translation>第 %1 位“%2”不是数字。</translation>
    </message>
    <message>
        <source>The mobile number is missing.</source>
        <translation>还没有填手机号码。</translation>
    </message>
    <message>
        <source>%1 of 11 digits: %2 missing.</source>
        <translation>应为 11 位，现在 %1 位，还差 %2 位。</translation>
    </message>
    <message>
        <source>%1 digits: %2 too many.</source>
        <translation>现在 %1 位，多了 %2 位。</translation>
    </message>
    <message>
        <source>Digits 1 and 2 are %1; mobile numbers begin with 13 to 19.</source>
        <translation>前两位是 %1；手机号码以 13 到 19 开头。</translation>
    </message>
    <message>
        <source>The SIM card number is missing.</source>
        <translation>还没有填 SIM 卡号。</translation>
    </message>
    <message>
        <source>Digits 1 and 2 are %1; SIM card numbers begin with 89.</source>
        <translation>前两位是 %1；SIM 卡号以 89 开头。</translation>
    </message>
    <message>
        <source>%1 of 19 or 20 digits: at least %2 missing.</source>
        <translation>应为 19 或 20 位，现在 %1 位，至少还差 %2 位。</translation>
    </message>
    <message>
        <source>%1 digits: 20 at most.</source>
        <translation>现在 %1 位，最多 20 位。</translation>
    </message>
    <message>
        <source>The last digit (place %1) does not fit the others. Scan again or compare with the print.</source>
        <translation>最后一位（第 %1 位）校验不对。请重新扫描，或者和卡上印的号码核对。</translation>
    </message>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 / %2 位</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>请准备</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还有 %1 秒</translation>
    </message>
    <message>
        <source>Attempt %1 of %2</source>
        <translation>第 %1 次，共 %2 次</translation>
    </message>
    <message>
        <source>, before: %1</source>
        <translation>，上次：%1</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>刷脸</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Cancel this customer</source>
        <translation>取消这次办理</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟设备</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>人脸模型</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Cancel this customer? Everything about this visit is forgotten.</source>
        <translation>要取消这次办理吗？这位顾客的信息会全部清除。</translation>
    </message>
    <message>
        <source>Go on with the customer</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Cancel and forget</source>
        <translation>取消并清除</translation>
    </message>
    <message>
        <source>Sign out now? This customer&apos;s visit is cancelled and forgotten.</source>
        <translation>现在退出登录吗？这次办理会取消，这位顾客的信息会全部清除。</translation>
    </message>
    <message>
        <source>Forget and sign out</source>
        <translation>清除并退出</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Every record carries the name of the person who made it.</source>
        <translation>每条登记记录都会写上经办人的姓名。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Checking the password…</source>
        <translation>正在核对密码…</translation>
    </message>
    <message>
        <source>Name and password, please.</source>
        <translation>请填写姓名和密码。</translation>
    </message>
    <message>
        <source>Place the card on the reader</source>
        <translation>请把身份证放到读卡器上</translation>
    </message>
    <message>
        <source>The fields fill themselves. Nothing is typed here.</source>
        <translation>信息会自动填好，这里不用手工录入。</translation>
    </message>
    <message>
        <source>Reading the card</source>
        <translation>正在读取身份证</translation>
    </message>
    <message>
        <source>Please leave it on the reader.</source>
        <translation>请先不要拿走身份证。</translation>
    </message>
    <message>
        <source>The card was not read</source>
        <translation>没有读出身份证</translation>
    </message>
    <message>
        <source>No card read yet</source>
        <translation>还没有读卡</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>读取身份证</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>本台席</translation>
    </message>
    <message>
        <source>Which number, on which SIM?</source>
        <translation>选哪个号码，用哪张 SIM 卡？</translation>
    </message>
    <message>
        <source>Compare the card&apos;s photo with the customer, then enter the number and scan the SIM.</source>
        <translation>先对照身份证照片和顾客本人，再填号码、扫 SIM 卡。</translation>
    </message>
    <message>
        <source>&amp;Mobile number</source>
        <translation>手机号码(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;SIM card number (ICCID)</source>
        <translation>SIM 卡号(&amp;S)（ICCID）</translation>
    </message>
    <message>
        <source>11 digits, as the customer chose it</source>
        <translation>11 位，顾客选好的号码</translation>
    </message>
    <message>
        <source>Scan the barcode, or type the 19 or 20 digits below it</source>
        <translation>扫条形码，或者输入条码下面的 19 或 20 位数字</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Looking whether both are free…</source>
        <translation>正在查号码和卡是否可用…</translation>
    </message>
    <message>
        <source>The card says</source>
        <translation>身份证信息</translation>
    </message>
    <message>
        <source>Does the customer agree to the face check?</source>
        <translation>顾客是否同意刷脸核实？</translation>
    </message>
    <message>
        <source>Turn the screen or read it aloud. The customer decides, both answers lead on.</source>
        <translation>请把屏幕转向顾客，或者念给顾客听。由顾客决定，同不同意都能接着办。</translation>
    </message>
    <message>
        <source>Number to be opened</source>
        <translation>要开通的号码</translation>
    </message>
    <message>
        <source>Holder of the card</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>The face check cannot go on</source>
        <translation>刷脸核实没法继续</translation>
    </message>
    <message>
        <source>Live picture of the customer</source>
        <translation>顾客的实时画面</translation>
    </message>
    <message>
        <source>Sealing the record</source>
        <translation>正在封存登记记录</translation>
    </message>
    <message>
        <source>Encrypting, signing and writing. The next page says what came of it.</source>
        <translation>正在加密、签名、写入。结果见下一页。</translation>
    </message>
    <message>
        <source>The record is not sealed yet</source>
        <translation>登记记录还没有封存</translation>
    </message>
    <message>
        <source>Nothing is lost: it can be tried again.</source>
        <translation>信息没有丢，可以再试一次。</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>请告诉顾客</translation>
    </message>
    <message>
        <source>Sealed in the log</source>
        <translation>已封存到登记簿</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>下一位顾客</translation>
    </message>
    <message>
        <source>A simulated device took part. The record says so.</source>
        <translation>这次用了模拟设备，登记记录里已注明。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The five steps</source>
        <translation>五个步骤</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Lay the card on the reader and press Enter.</source>
        <translation>把身份证放到读卡器上，按 Enter。</translation>
    </message>
    <message>
        <source>Type the number, scan the SIM. Both are checked at once.</source>
        <translation>填号码，扫 SIM 卡，马上核对。</translation>
    </message>
    <message>
        <source>The customer reads and answers. Declining is fine: the manager takes over.</source>
        <translation>顾客看过后答复。不同意也没关系，由店长接着办。</translation>
    </message>
    <message>
        <source>The customer follows the picture. You only watch; there are three attempts.</source>
        <translation>顾客照着图示做，您看着就行，一共有三次机会。</translation>
    </message>
    <message>
        <source>One word says what came of it, one sentence what to tell the customer.</source>
        <translation>一个词说明结果，一句话告诉您怎么跟顾客讲。</translation>
    </message>
    <message>
        <source>go on: the button at the bottom right</source>
        <translation>继续：右下角的按钮</translation>
    </message>
    <message>
        <source>cancel this customer; you are asked first</source>
        <translation>取消这次办理，会先问您一声</translation>
    </message>
    <message>
        <source>the customer accepts, or declines, at the step Consent</source>
        <translation>在“同意”这一步，顾客同意或不同意</translation>
    </message>
    <message>
        <source>to the next field or button</source>
        <translation>到下一个填写框或按钮</translation>
    </message>
    <message>
        <source>this page, and back</source>
        <translation>打开本页，再按返回</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>打印凭条</translation>
    </message>
    <message>
        <source>The slip is being printed …</source>
        <translation>正在打印凭条…</translation>
    </message>
    <message>
        <source>Slip sent to %1.</source>
        <translation>凭条已发送到 %1。</translation>
    </message>
    <message>
        <source>No printer is set up. Slip saved as %1.</source>
        <translation>没有设置打印机，凭条已存为 %1。</translation>
    </message>
    <message>
        <source>%1 did not take the slip. It is saved as %2.</source>
        <translation>%1 打印不了凭条，已存为 %2。</translation>
    </message>
    <message>
        <source>The slip could neither be printed nor saved.</source>
        <translation>凭条既没有打印出来，也没有存下来。</translation>
    </message>
    <message>
        <source>The registration is sealed all the same. Check the disk and the printer, then press F4 again.</source>
        <translation>登记记录已经封存，不受影响。请检查磁盘和打印机，再按一次 F4。</translation>
    </message>
    <message>
        <source>print the slip, at the step Done</source>
        <translation>打印凭条（“完成”一步）</translation>
    </message>
    <message>
        <source>new number, transfer or verify again, at the step Number</source>
        <translation>新开号码、号码过户、实名复核（“号码”一步）</translation>
    </message>
    <message>
        <source>a manager signs in for this customer</source>
        <translation>请店长为这位顾客登录</translation>
    </message>
    <message>
        <source>show or hide the customer&apos;s screen</source>
        <translation>显示或隐藏顾客屏</translation>
    </message>
    <message>
        <source>lock the desk</source>
        <translation>锁定桌面</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>scan the SIM with the camera, at the step Number</source>
        <translation>用摄像头扫 SIM 卡（“号码”一步）</translation>
    </message>
    <message>
        <source>the devices and whether they work, between customers</source>
        <translation>查看设备是否正常（没有顾客时）</translation>
    </message>
    <message>
        <source>scan with the camera</source>
        <translation>用摄像头扫码</translation>
    </message>
    <message>
        <source>Waits for a manager; nothing is opened yet. F6: decide it now. Enter: it stays in the queue, and the next customer comes.</source>
        <translation>等店长决定，号码还没有开通。按 F6 现在决定；按 Enter 先留着，接待下一位顾客。</translation>
    </message>
    <message>
        <source>Leave it, next customer</source>
        <translation>先留着，下一位顾客</translation>
    </message>
    <message>
        <source>read the customer&apos;s screen aloud to this customer, or no longer</source>
        <translation>给这位顾客朗读顾客屏；再按一次停止</translation>
    </message>
    <message>
        <source>to the office, for managers, between customers</source>
        <translation>去店长室（限店长，两位顾客之间）</translation>
    </message>
</context>
<context>
    <name>countersign::Report</name>
    <message>
        <source>Report of the day</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>未能办理</translation>
    </message>
    <message>
        <source>Usual time</source>
        <translation>一般用时</translation>
    </message>
    <message>
        <source>Several attempts</source>
        <translation>多次才通过</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>登记簿条目</translation>
    </message>
    <message>
        <source>Decisions of managers</source>
        <translation>店长决定</translation>
    </message>
    <message>
        <source>The sheet adds up.</source>
        <translation>数目相符。</translation>
    </message>
    <message>
        <source>The sheet does not add up.</source>
        <translation>数目不符。</translation>
    </message>
    <message>
        <source>This day is not closed yet.</source>
        <translation>当日还没有日结。</translation>
    </message>
    <message>
        <source>Visits by hour</source>
        <translation>各时段办理</translation>
    </message>
    <message>
        <source>What came of them</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Usual time of each step</source>
        <translation>各步骤一般用时</translation>
    </message>
    <message>
        <source>Visits by clerk</source>
        <translation>各店员办理</translation>
    </message>
    <message>
        <source>What is unusual</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Nothing unusual was found.</source>
        <translation>没有发现异常。</translation>
    </message>
    <message>
        <source>Seal of the log</source>
        <translation>登记簿校验码</translation>
    </message>
    <message>
        <source>The checkpoint signed when the day was closed. Whoever has the log can verify it.</source>
        <translation>日结时签名的校验码，有登记簿的人都能核验。</translation>
    </message>
    <message>
        <source>Without the seal: it is printed right after the day is closed.</source>
        <translation>没有校验码：日结后马上保存才会印上。</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>店长同意</translation>
    </message>
    <message>
        <source>Refused by manager</source>
        <translation>店长拒绝</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>刷脸</translation>
    </message>
    <message>
        <source>Visits, decisions, other entries</source>
        <translation>办理、店长决定、其他条目</translation>
    </message>
</context>
</TS>
