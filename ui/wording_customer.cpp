#include "ui/wording_customer_detail.h"

#include <algorithm>

namespace countersign::wording {
namespace {

Instruction forAction(LivenessAction action)
{
    switch (action) {
    case LivenessAction::Blink:
        return {both("请眨一下眼睛", SayToCustomer::tr("Please blink once")), Pictogram::Blink};
    case LivenessAction::TurnLeft:
        return {
            both(
                "请慢慢向左转头，再转回来",
                SayToCustomer::tr("Slowly turn your head to the left, then back")),
            Pictogram::TurnLeft};
    case LivenessAction::TurnRight:
        return {
            both(
                "请慢慢向右转头，再转回来",
                SayToCustomer::tr("Slowly turn your head to the right, then back")),
            Pictogram::TurnRight};
    case LivenessAction::Nod:
        return {
            both("请点一下头，再抬起来", SayToCustomer::tr("Please nod once: down, and up again")),
            Pictogram::Nod};
    case LivenessAction::OpenMouth:
        return {
            both("请张一下嘴，再闭上", SayToCustomer::tr("Open your mouth, then close it again")),
            Pictogram::OpenMouth};
    case LivenessAction::LookUp:
        return {
            both(
                "请慢慢抬头，再放下来",
                SayToCustomer::tr("Slowly raise your head, then lower it again")),
            Pictogram::LookUp};
    }
    return {};
}

bool has(const std::vector<Reason>& reasons, Reason reason)
{
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

Bilingual managerNeeded(const std::vector<Reason>& reasons)
{
    if (has(reasons, Reason::ConsentDeclined))
        return both(
            "没问题，不刷脸也可以办。请稍等，店长马上为您用别的方式核实身份。",
            SayToCustomer::tr(
                "That is fine, it works without the face check. Please wait a moment: the "
                "manager will check your identity in another way."));
    if (has(reasons, Reason::HolderTooYoung))
        return both(
            "未成年人办理需要监护人陪同，店长马上过来帮您。",
            SayToCustomer::tr(
                "A customer of this age needs a guardian here. The manager is coming to help."));
    return both(
        "还差一步，请稍等，店长马上过来帮您核实。",
        SayToCustomer::tr(
            "One more step, please wait a moment: the manager is coming to check with you."));
}

Bilingual refused(const std::vector<Reason>& reasons)
{
    if (has(reasons, Reason::DocumentExpired))
        return both(
            "您的身份证已过有效期，请换领新证后再来办理。",
            SayToCustomer::tr("Your card has expired. Please come back with a valid one."));
    if (has(reasons, Reason::DocumentNotYetValid))
        return both(
            "您的身份证还没到生效日期，请在生效后再来办理。",
            SayToCustomer::tr("Your card is not valid yet. Please come back once it is."));
    return both(
        "这次没能确认是您本人，号码没有开通。如有疑问，可以请店长复核。",
        SayToCustomer::tr(
            "We could not confirm your identity this time and no number was opened. You may "
            "ask the manager to look at it again."));
}

} // namespace

Instruction forPrompt(const ChallengePrompt& prompt)
{
    switch (prompt.phase) {
    case ChallengePhase::Settling:
        return {
            both("请正对镜头，看着这里", SayToCustomer::tr("Please face the camera and look here")),
            Pictogram::LookHere};
    case ChallengePhase::Acting:
        if (prompt.action) return forAction(*prompt.action);
        break;
    case ChallengePhase::Holding:
        return {
            both("很好，请再看一下镜头", SayToCustomer::tr("Good. Look at the camera once more")),
            Pictogram::HoldStill};
    case ChallengePhase::Passed:
        return {both("好了，谢谢", SayToCustomer::tr("That is all, thank you")), Pictogram::Done};
    case ChallengePhase::Failed:
        return {
            both(
                "这次没成功，我们再来一次",
                SayToCustomer::tr("That did not work. Let us try again")),
            Pictogram::LookHere};
    }
    return {
        both("请看着镜头", SayToCustomer::tr("Please look at the camera")), Pictogram::LookHere};
}

Bilingual farewell(Outcome outcome, const std::vector<Reason>& reasons)
{
    switch (outcome) {
    case Outcome::Registered:
        return both(
            "办好了，号码已登记在您本人名下。请勿转卖或出借。",
            SayToCustomer::tr(
                "Done: the number is registered in your own name. Please do not sell or lend "
                "it."));
    case Outcome::ManagerNeeded: return managerNeeded(reasons);
    case Outcome::Refused: return refused(reasons);
    }
    return {};
}

ConsentText consentText()
{
    const auto paragraph =
        [](const char* zhHeading, const QString& heading, const char* zhText, const QString& text) {
            return ConsentText::Paragraph{both(zhHeading, heading), both(zhText, text)};
        };
    return {
        .version = QStringLiteral("2026-11"),
        .language = QStringLiteral("zh-CN"),
        .title = both(
            "刷脸核实前，请您先看一下",
            SayToCustomer::tr("Before the face check, please read this")),
        .paragraphs =
            {paragraph(
                 "做什么用",
                 SayToCustomer::tr("What for"),
                 "确认办卡的是您本人，防止别人冒用您的身份证开号。",
                 SayToCustomer::tr(
                     "To make sure it is you, so that nobody opens a number with your card.")),
             paragraph(
                 "保存什么",
                 SayToCustomer::tr("What is stored"),
                 "身份证信息和照片、核实时的几张人脸照片和测量数据、核实结果。",
                 SayToCustomer::tr(
                     "What the card says and its photo, a few pictures of your face and "
                     "measurements from the check, and its result.")),
             paragraph(
                 "保存多久",
                 SayToCustomer::tr("For how long"),
                 "随登记记录一起保存，期限按法规执行。",
                 SayToCustomer::tr("With the registration, for as long as the law demands.")),
             paragraph(
                 "谁能看到",
                 SayToCustomer::tr("Who sees it"),
                 "加密存在本店电脑里，不上传网络。只有店长能查看，每次查看都有记录。",
                 SayToCustomer::tr(
                     "It stays encrypted on this shop's computer and is not sent anywhere. Only "
                     "the manager can open it, and each time is logged.")),
             paragraph(
                 "怎样撤回",
                 SayToCustomer::tr("How to withdraw"),
                 "随时可以向本店店长提出。不同意也能办：由店长用别的方式核实，号码同样在您名下。",
                 SayToCustomer::tr(
                     "Tell this shop's manager at any time. You may also decline: the "
                     "manager then checks in another way, and the number is yours all the "
                     "same."))},
        .accept = both("同意", SayToCustomer::tr("Accept")),
        .decline = both("不同意，换别的方式", SayToCustomer::tr("Decline, use the other way"))};
}

} // namespace countersign::wording
