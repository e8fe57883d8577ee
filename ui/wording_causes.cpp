#include "ui/wording_customer_detail.h"

namespace countersign::wording {

Instruction forCause(Cause cause, const Language& in)
{
    switch (cause) {
    case Cause::NoFace:
        return {
            both(in, ToCustomer::tr("No face in the picture. Please face the camera.")),
            Pictogram::LookHere};
    case Cause::FaceLost:
        return {
            both(in, ToCustomer::tr("The face left the picture. Please come back to the camera.")),
            Pictogram::LookHere};
    case Cause::SecondFace:
        return {
            both(in, ToCustomer::tr("There is a second face. Only the customer, please.")),
            Pictogram::OnePerson};
    case Cause::TooDark:
        return {
            both(in, ToCustomer::tr("It is too dark. Please turn to the light.")),
            Pictogram::MoreLight};
    case Cause::TooBright:
        return {
            both(in, ToCustomer::tr("It is too bright. Please turn away from the light.")),
            Pictogram::LessLight};
    case Cause::TooFar:
        return {
            both(in, ToCustomer::tr("A little too far. Please come closer.")), Pictogram::Closer};
    case Cause::TooNear:
        return {both(in, ToCustomer::tr("Too close. Please move back a little.")), Pictogram::Back};
    case Cause::Blurred:
        return {
            both(in, ToCustomer::tr("The picture is blurred. Please hold still.")),
            Pictogram::HoldStill};
    case Cause::LowContrast:
        return {
            both(in, ToCustomer::tr("The picture is dull. Please wipe the lens.")),
            Pictogram::MoreLight};
    case Cause::SideLight:
        return {
            both(in, ToCustomer::tr("Light from one side only. Please face the light.")),
            Pictogram::MoreLight};
    case Cause::Glare:
        return {
            both(in, ToCustomer::tr("A light glares. Please move a little aside.")),
            Pictogram::LessLight};
    case Cause::FaceCovered:
        return {
            both(
                in, ToCustomer::tr("Something covers the face. Please show eyes, nose and mouth.")),
            Pictogram::OpenEyes};
    case Cause::HeadTilted:
        return {
            both(in, ToCustomer::tr("The head is tilted. Please hold it upright.")),
            Pictogram::LookHere};
    case Cause::MouthOpen:
        return {both(in, ToCustomer::tr("Please close your mouth.")), Pictogram::HoldStill};
    case Cause::LookAtCamera:
        return {
            both(
                in, ToCustomer::tr("The head is turned away. Please look straight at the camera.")),
            Pictogram::LookHere};
    case Cause::EyesClosed:
        return {
            both(in, ToCustomer::tr("The eyes cannot be seen. Please open them.")),
            Pictogram::OpenEyes};
    case Cause::WrongAction:
        return {
            both(in, ToCustomer::tr("That was another movement. Please follow the picture.")),
            Pictogram::LookHere};
    case Cause::TimedOut:
        return {
            both(in, ToCustomer::tr("Time is up. No hurry, let us try once more.")),
            Pictogram::LookHere};
    case Cause::VideoEnded:
        return {
            both(in, ToCustomer::tr("The recording ended before everything was done.")),
            Pictogram::LookHere};
    case Cause::FrozenPicture:
        return {
            both(in, ToCustomer::tr("The camera stands still. Please wait a moment.")),
            Pictogram::LookHere};
    case Cause::ChangedPerson:
        return {
            both(
                in,
                ToCustomer::tr(
                    "The face has changed. The same person, please, from the beginning.")),
            Pictogram::OnePerson};
    case Cause::Screen:
        return {
            both(in, ToCustomer::tr("This looks like a screen. The customer in person, please.")),
            Pictogram::LookHere};
    case Cause::FlatPicture:
    case Cause::HeldPicture:
    case Cause::NotSkin:
    case Cause::RepeatedVideo:
    case Cause::SeveralSigns:
        return {
            both(
                in,
                ToCustomer::tr(
                    "No living face could be made out. The customer in person, please.")),
            Pictogram::LookHere};
    }
    return {};
}

} // namespace countersign::wording
