#include "ui/customer_view.h"
#include "ui/samples.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using wording::Bilingual;

CustomerSurroundings around(const Language& in = Language::chinese())
{
    return {QStringLiteral("样本营业厅"), in, 30, false};
}

/// Every word of a page, however deep.
QStringList wordsOf(const Bilingual& both) { return {both.first, both.second}; }
QStringList wordsOf(const CustomerWelcome& p) { return wordsOf(p.now) + wordsOf(p.then); }
QStringList wordsOf(const CustomerWaiting& p) { return wordsOf(p.now) + wordsOf(p.then); }
QStringList wordsOf(const CustomerNumber& p) { return wordsOf(p.now) + wordsOf(p.then); }
QStringList wordsOf(const CustomerConsent& p)
{
    QStringList words = wordsOf(p.text.title) + wordsOf(p.text.accept) + wordsOf(p.text.decline);
    for (const auto& paragraph : p.text.paragraphs)
        words += wordsOf(paragraph.heading) + wordsOf(paragraph.text);
    return words;
}
QStringList wordsOf(const CustomerFace& p)
{
    QStringList words = wordsOf(p.preparing);
    for (const auto& each : p.instructions + p.causes)
        words += wordsOf(each);
    return words;
}
QStringList wordsOf(const CustomerOutcome& p)
{
    return wordsOf(p.tell) + wordsOf(p.numberHeading) + wordsOf(p.next);
}
QString allWords(const CustomerView& view)
{
    QStringList words = std::visit([](const auto& page) { return wordsOf(page); }, view.page) +
                        wordsOf(view.promise) + wordsOf(view.numberHeading);
    words << view.outlet << view.number << view.simulated;
    return words.join(QLatin1Char{'\n'});
}

ChoosingNumber choosing(std::optional<Error> problem = {})
{
    OngoingVisit visit = samples::visit();
    visit.order.reset();
    return {visit, false, std::move(problem)};
}

std::vector<SessionState> everyState()
{
    const Error error{ErrorCode::CameraFailed, "/dev/video0: no picture for 2 s"};
    return {
        Idle{},
        ReadingCard{samples::session(), {}, samples::today(), {}},
        ReadingCard{samples::session(), {}, samples::today(), error},
        choosing(),
        choosing(error),
        ChoosingNumber{samples::visit(), true, {}},
        ReadingCompanion{samples::visit(), CompanionRole{}, false, {}},
        ReadingCompanion{samples::visit(), CompanionRole{}, true, {}},
        ReadingCompanion{samples::visit(), CompanionRole{}, false, error},
        AskingConsent{samples::visit()},
        CheckingFace{samples::visit(), {}},
        CheckingFace{samples::visit(), error},
        Sealing{samples::record(Outcome::Registered, {}), {}},
        Sealing{samples::record(Outcome::Refused, {Reason::NotTheHolder}), error},
        samples::done(Outcome::Registered, {}),
        samples::done(Outcome::ManagerNeeded, {Reason::FaceCheckFailed}),
        samples::done(Outcome::Refused, {Reason::AttackSuspected})};
}

TEST(CustomerView, ShowsNothingOfTheCardAndNoErrorsOwnWords)
{
    for (const Language& in : Language::all())
        for (const SessionState& state : everyState()) {
            const QString words = allWords(customerView(state, around(in)));
            for (const char* never : {"样本甲", "1993", "9016", "示例", "/dev/video0"})
                EXPECT_FALSE(words.contains(QString::fromUtf8(never)))
                    << never << " in state " << state.index();
        }
}

TEST(CustomerView, NeverSpeaksOfFraud)
{
    for (const Reason reason :
         {Reason::AttackSuspected, Reason::NotTheHolder, Reason::FaceCheckFailed}) {
        const QString words =
            allWords(customerView(
                         samples::done(Outcome::Refused, {reason}), around(Language::english())))
                .toLower();
        for (const char* never : {"fraud", "attack", "suspect", "score", "冒用", "欺诈", "攻击"})
            EXPECT_FALSE(words.contains(QString::fromUtf8(never))) << never;
    }
}

TEST(CustomerView, ShowsTheNumberFromItsChoiceToTheEnd)
{
    const QString number = QStringLiteral("138 0013 8000");
    EXPECT_TRUE(customerView(choosing(), around()).number.isEmpty());
    EXPECT_EQ(customerView(ChoosingNumber{samples::visit(), true, {}}, around()).number, number);
    EXPECT_EQ(customerView(AskingConsent{samples::visit()}, around()).number, number);
    EXPECT_EQ(customerView(CheckingFace{samples::visit(), {}}, around()).number, number);
    EXPECT_EQ(customerView(samples::done(Outcome::Registered, {}), around()).number, number);
}

TEST(CustomerView, ForgetsTheNumberWithTheCustomer)
{
    EXPECT_TRUE(customerView(Idle{}, around()).number.isEmpty());
    EXPECT_TRUE(std::holds_alternative<CustomerWelcome>(customerView(Idle{}, around()).page));
}

TEST(CustomerView, CallsANumberOpenedOnlyAfterARegistration)
{
    const auto headingOf = [](Outcome outcome) {
        const CustomerView view =
            customerView(samples::done(outcome, {}), around(Language::english()));
        return std::get<CustomerOutcome>(view.page).numberHeading.first;
    };
    EXPECT_EQ(headingOf(Outcome::Registered), "Your new number");
    EXPECT_TRUE(headingOf(Outcome::ManagerNeeded).contains("not opened"));
    EXPECT_TRUE(headingOf(Outcome::Refused).contains("not opened"));
}

TEST(CustomerView, PromisesTheEndOnlyWhereThereIsOne)
{
    CustomerSurroundings kept = around(Language::english());
    EXPECT_TRUE(customerView(Idle{}, kept).promise.first.contains("30 days"));
    kept.retentionDays.reset();
    EXPECT_FALSE(customerView(Idle{}, kept).promise.first.contains("deleted"));
    EXPECT_TRUE(customerView(Idle{}, kept).promise.first.contains("stays in this shop"));
}

TEST(CustomerView, SpeaksTheCustomersLanguageFirst)
{
    const auto greeting = [](const Language& in) {
        return std::get<CustomerWelcome>(customerView(Idle{}, around(in)).page).now;
    };
    EXPECT_EQ(greeting(Language::english()).first, "Welcome");
    EXPECT_EQ(greeting(Language::chinese()).second, "Welcome");
    EXPECT_TRUE(greeting(Language::chinese()).first.contains(QStringLiteral("您好")));
}

TEST(CustomerView, OffersEveryLanguageAndMarksTheChosenOne)
{
    const CustomerView view = customerView(Idle{}, around(Language::english()));
    ASSERT_EQ(view.languages.size(), Language::all().size());
    for (const LanguageChoice& each : view.languages)
        EXPECT_EQ(each.chosen, each.code == Language::english().code());
}

TEST(CustomerView, MarksSimulatedDevices)
{
    CustomerSurroundings simulated = around(Language::english());
    EXPECT_TRUE(customerView(Idle{}, simulated).simulated.isEmpty());
    simulated.simulated = true;
    EXPECT_EQ(customerView(Idle{}, simulated).simulated, "SIMULATED");
}

TEST(CustomerView, KnowsEveryInstructionBeforeItComes)
{
    const CustomerView view = customerView(CheckingFace{samples::visit(), {}}, around());
    const auto& face = std::get<CustomerFace>(view.page);
    const auto knows = [](const QVector<Bilingual>& all, const Bilingual& one) {
        return std::any_of(all.begin(), all.end(), [&](const Bilingual& each) {
            return each.first == one.first;
        });
    };
    for (const LivenessAction action :
         {LivenessAction::Blink, LivenessAction::TurnLeft, LivenessAction::LookUp})
        EXPECT_TRUE(knows(
            face.instructions,
            wording::forPrompt(samples::acting(action, 0, 0).challenge, Language::chinese())
                .words));
    EXPECT_TRUE(
        knows(face.causes, wording::forCause(Cause::FaceCovered, Language::chinese()).words));
    EXPECT_TRUE(
        knows(face.causes, wording::forCause(Cause::SeveralSigns, Language::chinese()).words));
}

} // namespace
} // namespace countersign
