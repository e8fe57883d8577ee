#include "ui/wording_customer_detail.h"

namespace countersign::wording {

Instruction forCause(Cause cause)
{
    switch (cause) {
    case Cause::NoFace:
        return {
            both(
                "没有看到脸，请正对镜头",
                SayToCustomer::tr("No face in the picture. Please face the camera.")),
            Pictogram::LookHere};
    case Cause::FaceLost:
        return {
            both(
                "脸离开了画面，请回到镜头前",
                SayToCustomer::tr("The face left the picture. Please come back to the camera.")),
            Pictogram::LookHere};
    case Cause::SecondFace:
        return {
            both(
                "画面里不止一个人，请旁边的人让一下",
                SayToCustomer::tr("There is a second face. Only the customer, please.")),
            Pictogram::OnePerson};
    case Cause::TooDark:
        return {
            both(
                "光线太暗，请转向亮的一边",
                SayToCustomer::tr("It is too dark. Please turn to the light.")),
            Pictogram::MoreLight};
    case Cause::TooBright:
        return {
            both(
                "光线太强，请避开直射的光",
                SayToCustomer::tr("It is too bright. Please turn away from the light.")),
            Pictogram::LessLight};
    case Cause::TooFar:
        return {
            both(
                "离得有点远，请靠近一些",
                SayToCustomer::tr("A little too far. Please come closer.")),
            Pictogram::Closer};
    case Cause::TooNear:
        return {
            both(
                "离得太近，请往后一点", SayToCustomer::tr("Too close. Please move back a little.")),
            Pictogram::Back};
    case Cause::Blurred:
        return {
            both(
                "画面有点模糊，请先别动",
                SayToCustomer::tr("The picture is blurred. Please hold still.")),
            Pictogram::HoldStill};
    case Cause::LowContrast:
        return {
            both(
                "画面发灰，请擦擦镜头",
                SayToCustomer::tr("The picture is dull. Please wipe the lens.")),
            Pictogram::MoreLight};
    case Cause::SideLight:
        return {
            both(
                "光从一侧来，请正对着光",
                SayToCustomer::tr("Light from one side only. Please face the light.")),
            Pictogram::MoreLight};
    case Cause::Glare:
        return {
            both(
                "脸上有反光，请换个角度",
                SayToCustomer::tr("A light glares. Please move a little aside.")),
            Pictogram::LessLight};
    case Cause::FaceCovered:
        return {
            both(
                "脸被挡住了，请全部露出来",
                SayToCustomer::tr("Something covers the face. Please show eyes, nose and mouth.")),
            Pictogram::OpenEyes};
    case Cause::HeadTilted:
        return {
            both(
                "头有点歪，请摆正",
                SayToCustomer::tr("The head is tilted. Please hold it upright.")),
            Pictogram::LookHere};
    case Cause::MouthOpen:
        return {
            both("请先闭上嘴", SayToCustomer::tr("Please close your mouth.")),
            Pictogram::HoldStill};
    case Cause::LookAtCamera:
        return {
            both(
                "头转开了，请先正对镜头",
                SayToCustomer::tr("The head is turned away. Please look straight at the camera.")),
            Pictogram::LookHere};
    case Cause::EyesClosed:
        return {
            both(
                "没看到睁开的眼睛，请睁开眼睛",
                SayToCustomer::tr("The eyes cannot be seen. Please open them.")),
            Pictogram::OpenEyes};
    case Cause::WrongAction:
        return {
            both(
                "动作不对，请照着提示做",
                SayToCustomer::tr("That was another movement. Please follow the picture.")),
            Pictogram::LookHere};
    case Cause::TimedOut:
        return {
            both(
                "时间到了，别着急，我们再来一次",
                SayToCustomer::tr("Time is up. No hurry, let us try once more.")),
            Pictogram::LookHere};
    case Cause::VideoEnded:
        return {
            both(
                "录像放完了，动作还没做完",
                SayToCustomer::tr("The recording ended before everything was done.")),
            Pictogram::LookHere};
    case Cause::FrozenPicture:
        return {
            both(
                "摄像头画面停住了，请稍等",
                SayToCustomer::tr("The camera stands still. Please wait a moment.")),
            Pictogram::LookHere};
    case Cause::ChangedPerson:
        return {
            both(
                "换了人，请由本人从头再做一次",
                SayToCustomer::tr(
                    "The face has changed. The same person, please, from the beginning.")),
            Pictogram::OnePerson};
    case Cause::Screen:
        return {
            both(
                "镜头前像是一块屏幕，请本人面对镜头",
                SayToCustomer::tr("This looks like a screen. The customer in person, please.")),
            Pictogram::LookHere};
    case Cause::FlatPicture:
    case Cause::HeldPicture:
    case Cause::NotSkin:
    case Cause::RepeatedVideo:
    case Cause::SeveralSigns:
        return {
            both(
                "没能确认是真人，请本人面对镜头",
                SayToCustomer::tr(
                    "No living face could be made out. The customer in person, please.")),
            Pictogram::LookHere};
    }
    return {};
}

} // namespace countersign::wording
