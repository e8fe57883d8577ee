#include "ui/slip_samples.h"

#include "ui/samples.h"
#include "ui/slip_view.h"

namespace countersign::samples {

using namespace std::chrono_literals;

std::string checkpoint()
{
    return "countersign/north-gate-2/0c0ffee0\n"
           "217\n"
           "BxcoxefTkOA5VzdZ9BejbtjM4id2wSZbk10pFJt2Ixo=\n"
           "\n"
           "— countersign/north-gate-2/0c0ffee0 JptS3nCIwdDIxOi89ultVVkZP4sCd3wfRoRgG4yb2WUyu0Iwz"
           "rU9tHpEQ1CkqrVlgOSk4EFhi8V7r9Q11rlnt54JXw8=\n";
}

UtcMs afternoon()
{
    return UtcMs{std::chrono::sys_days{samples::today()}.time_since_epoch() + 6h + 5min};
}

Done ended(Outcome outcome, std::vector<Reason> reasons, bool simulated)
{
    Done state = samples::done(outcome, std::move(reasons));
    state.record.card.reader.simulated = simulated;
    state.record.camera->simulated = simulated;
    state.receipt.checkpoint = checkpoint();
    return state;
}

SlipView slip(Outcome outcome, std::vector<Reason> reasons, bool simulated)
{
    return slipView(
        ended(outcome, std::move(reasons), simulated),
        samples::signedIn().outlet,
        afternoon(),
        Language::chinese());
}

SlipView inTheOtherOrder(SlipView view)
{
    const auto turn = [](wording::Bilingual& words) {
        if (!words.second.isEmpty()) std::swap(words.first, words.second);
    };
    for (wording::Bilingual* words :
         {&view.title,
          &view.word,
          &view.meaning,
          &view.numberHeading,
          &view.checkpointHeading,
          &view.checkpointText,
          &view.privacy,
          &view.simulated})
        turn(*words);
    for (SlipView::Fact& fact : view.facts) {
        turn(fact.name);
        turn(fact.value);
    }
    for (SlipView::Paragraph& paragraph : view.paragraphs) {
        turn(paragraph.heading);
        turn(paragraph.text);
    }
    return view;
}

} // namespace countersign::samples
