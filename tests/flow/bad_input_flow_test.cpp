#include "flow/flow_fixture.h"

#include "base/bytes.h"
#include "ledger/hashing.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <fstream>
#include <functional>
#include <iterator>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

std::string contentOf(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator{in}, {}};
}

/// Visits with yang's card, something about it being changed.
template <class Fixture>
class WithCard : public Fixture {
protected:
    [[nodiscard]] TypedVisit showing(const std::string& documentText) const
    {
        const fs::path file = this->write("card.json", documentText);
        TypedVisit visit = this->visitOf("yang");
        visit.document = "simulated:" + file.string();
        return visit;
    }
    [[nodiscard]] TypedVisit changed(const std::function<void(Json&)>& change) const
    {
        this->write("portrait.jpg", contentOf(this->customer("yang") / "portrait.jpg"));
        Json document = this->documentOf("yang");
        change(document);
        return showing(document.dump());
    }
    [[nodiscard]] TypedVisit withPortrait(const cv::Mat& picture) const
    {
        cv::imwrite((this->folder() / "drawn.png").string(), picture);
        return changed([](Json& document) { document["portrait"] = "drawn.png"; });
    }
};

using CardFlow = WithCard<FlowTest>;
using PortraitFlow = WithCard<FaceFlowTest>;
using OrderFlow = FlowTest;
using CameraFlow = FlowTest;
using FacelessFlow = FaceFlowTest;
using ModelFlow = FaceFlowTest;

TEST_F(CardFlow, AWrongCheckCharacterIsNamedButNotTheNumber)
{
    const Answer answer = registering(changed([](Json& document) {
        document["number"] = "110101199304189017"; // ends in 6
    }));
    expectNothingSealed(answer, 1, "document-invalid", "card.json: number: check character");
    EXPECT_THAT(answer.out + answer.err, Not(HasSubstr("1993041890")));
}

TEST_F(CardFlow, ABirthDateThatDisagreesWithTheNumberIsNamed)
{
    const Answer answer =
        registering(changed([](Json& document) { document["birth"] = "1993-04-19"; }));
    expectNothingSealed(answer, 1, "document-invalid", "card.json");
    EXPECT_THAT(answer.detail(), testing::AllOf(HasSubstr("birth"), HasSubstr("number")));
    EXPECT_THAT(answer.out + answer.err, Not(HasSubstr("1993")));
}

TEST_F(CardFlow, AMissingFieldIsNamed)
{
    expectNothingSealed(
        registering(changed([](Json& document) { document.erase("issuer"); })),
        1,
        "file-malformed",
        "card.json: field issuer is missing");
}

TEST_F(CardFlow, ATextThatIsNoDocumentIsNamedByItsFirstWrongByte)
{
    expectNothingSealed(
        registering(showing("{\"type\": resident}")),
        1,
        "file-malformed",
        "card.json: is not JSON");
}

TEST_F(CardFlow, AnAbsentDocumentOrPortraitIsNamed)
{
    TypedVisit visit = visitOf("yang");
    visit.document = "simulated:" + (folder() / "absent.json").string();
    expectNothingSealed(registering(visit), 1, "file-unreadable", "absent.json");
    expectNothingSealed(
        registering(changed([](Json& document) { document["portrait"] = "absent.jpg"; })),
        1,
        "file-unreadable",
        "absent.jpg");
}

TEST_F(CardFlow, AReaderThatThereIsNotIsAUsageError)
{
    TypedVisit visit = visitOf("yang");
    visit.document = "typed:by-hand";
    expectNothingSealed(registering(visit), 2, "bad-input", "simulated:FILE.json");
}

TEST_F(CardFlow, AnExpiredCardIsRefusedAndTheRefusalSealed)
{
    const Answer ended =
        registering(changed([](Json& document) { document["validTo"] = "2021-03-01"; }));
    EXPECT_EQ(ended.exitCode, 20) << testing::PrintToString(ended);
    EXPECT_THAT(ended.list("/reasons"), ElementsAre("document-expired"));
    EXPECT_FALSE(ended.json.contains("liveness"));
    EXPECT_EQ(entries(), 3U);
    EXPECT_EQ(verifying().exitCode, 0);
}

TEST_F(OrderFlow, ADeclinedFaceCheckGoesToAManagerWithoutACamera)
{
    TypedVisit visit = visitOf("yang");
    visit.more = {"--declined"};
    const Answer ended = registering(visit);
    EXPECT_EQ(ended.exitCode, 10) << testing::PrintToString(ended);
    EXPECT_EQ(ended.json.at("outcome"), "manager-needed");
    EXPECT_THAT(ended.list("/reasons"), ElementsAre("consent-declined"));
    const Answer entry = FlowTest::showing(3);
    EXPECT_EQ(entry.json.at("consent").at("accepted"), false) << testing::PrintToString(entry);
    EXPECT_FALSE(entry.json.contains("camera"));
    EXPECT_FALSE(entry.json.contains("liveness"));
}

TEST_F(OrderFlow, AWrongIccidOrNumberIsAUsageErrorThatNamesTheDigit)
{
    const auto typed = [&](const std::string& msisdn, const std::string& iccid) {
        const TypedVisit visit = visitOf("yang");
        return cli(
            {"register",
             "--store",
             store().string(),
             "--clerk",
             "clerk",
             "--password-file",
             passwordFile(),
             "--document",
             visit.document,
             "--camera",
             visit.camera,
             "--msisdn",
             msisdn,
             "--iccid",
             iccid});
    };
    std::string iccid = orderNumber(1).iccid.text();
    const std::string msisdn = orderNumber(1).msisdn.text();
    iccid.back() = iccid.back() == '9' ? '0' : static_cast<char>(iccid.back() + 1);
    expectNothingSealed(typed(msisdn, iccid), 2, "bad-input", "--iccid: ICCID: check digit");
    expectNothingSealed(typed(msisdn, "89860"), 2, "bad-input", "should have 19 or 20");
    expectNothingSealed(
        typed("1390000", orderNumber(1).iccid.text()), 2, "bad-input", "--msisdn: ");
}

TEST_F(CameraFlow, AVideoThatIsCutOffIsNamed)
{
    const std::string whole = contentOf(clip("live_blink_left_right"));
    const fs::path cut = write("cut.mp4", whole.substr(0, whole.size() / 2));
    expectNothingSealed(registering(recordingOf("yang", cut)), 1, "file-malformed", "cut.mp4");
}

TEST_F(CameraFlow, ATextThatIsCalledAVideoIsNamed)
{
    const fs::path text = write("letter.mp4", "Dear customer, this is a letter and no video.\n");
    expectNothingSealed(registering(recordingOf("yang", text)), 1, "file-malformed", "letter.mp4");
}

TEST_F(CameraFlow, ACameraThatThereIsNotIsNamed)
{
    expectNothingSealed(
        registering(recordingOf("yang", folder() / "absent.mp4")), 1, "file-unreadable", "absent");
    TypedVisit visit = visitOf("yang");
    visit.camera = "v4l2:/dev/video987";
    expectNothingSealed(registering(visit), 1, "camera-unavailable", "/dev/video987");
    visit.camera = "webcam";
    expectNothingSealed(registering(visit), 2, "bad-input", "customer:");
}

TEST_F(FacelessFlow, AVideoWithoutAFaceNeedsAManagerAndSaysWhy)
{
    const fs::path video = folder() / "grey";
    fs::create_directory(video);
    constexpr int pictures = 30;
    for (int i = 0; i < pictures; ++i)
        cv::imwrite(
            (video / (std::to_string(100 + i) + ".png")).string(),
            cv::Mat(480, 640, CV_8UC3, cv::Scalar::all(120 + i % 3)));
    const Answer ended = registering(recordingOf("yang", video));
    EXPECT_EQ(ended.exitCode, 10) << testing::PrintToString(ended);
    EXPECT_THAT(ended.list("/reasons"), ElementsAre("face-check-failed"));
    EXPECT_THAT(ended.list("/liveness/causes"), ElementsAre("no-face"));
    EXPECT_EQ(ended.json.at("timing").at("frames"), pictures);
    EXPECT_EQ(entries(), 3U);
    EXPECT_EQ(verifying().exitCode, 0);
}

TEST_F(PortraitFlow, APortraitWithoutAFaceIsRefusedByFile)
{
    const cv::Mat grey(441, 358, CV_8UC3, cv::Scalar::all(128));
    expectNothingSealed(
        registering(withPortrait(grey)), 1, "portrait-unusable", "card.json: no face was found");
}

TEST_F(PortraitFlow, APortraitWithTwoFacesIsRefusedByFile)
{
    cv::Mat left = cv::imread((customer("yang") / "portrait.jpg").string());
    cv::Mat right = cv::imread((customer("lin") / "portrait.jpg").string());
    ASSERT_FALSE(left.empty() || right.empty());
    const cv::Size common{358, 441};
    cv::resize(left, left, common);
    cv::resize(right, right, common);
    cv::Mat both;
    cv::hconcat(left, right, both);
    expectNothingSealed(
        registering(withPortrait(both)), 1, "portrait-unusable", "card.json: the portrait shows");
}

TEST_F(ModelFlow, AMissingModelIsNamedWithTheCommandThatObtainsIt)
{
    models_ = folder() / "no-models";
    const Answer answer = registering(visitOf("yang"));
    expectNothingSealed(answer, 1, "model-missing", models_.string());
    EXPECT_THAT(answer.detail(), HasSubstr("./run.sh --obtain-models"));
}

TEST_F(ModelFlow, AnAlteredModelIsNamedWithBothHashesAndIsNotUsed)
{
    const fs::path altered = folder() / "models";
    fs::copy(models_, altered, fs::copy_options::recursive);
    const std::string name = "dlib_resnet_v1.onnx";
    ASSERT_TRUE(fs::exists(altered / name));
    std::string content = contentOf(altered / name);
    const std::string wanted = toHex(sha256(bytesOf(content)));
    content[content.size() / 2] ^= 1;
    std::ofstream{altered / name, std::ios::binary} << content;

    models_ = altered;
    const Answer answer = registering(visitOf("yang"));
    expectNothingSealed(answer, 1, "model-altered", (altered / name).string());
    EXPECT_THAT(answer.detail(), HasSubstr("expected SHA-256 " + wanted));
    EXPECT_THAT(answer.detail(), HasSubstr("found " + toHex(sha256(bytesOf(content)))));
    EXPECT_THAT(answer.detail(), HasSubstr("./run.sh --obtain-models"));
}

} // namespace
} // namespace countersign
