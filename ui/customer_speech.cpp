#include "ui/customer_speech.h"

#include "ui/wording_customer_screen.h"

namespace countersign {
namespace {

using wording::Bilingual;

/// "138 0013 8000" digit by digit, with a pause between the groups.
QString spokenNumber(const QString& grouped)
{
    QString spoken;
    for (const QChar each : grouped) {
        if (each.isDigit()) spoken += QLatin1Char{' '};
        spoken += each == QLatin1Char{' '} ? QLatin1Char{','} : each;
    }
    return spoken.trimmed();
}

/// A sentence a line: the voice pauses there.
struct Reader {
    const CustomerView& view;

    QString operator()(const CustomerWelcome& page) const { return lines({page.now, page.then}); }
    QString operator()(const CustomerWaiting& page) const { return lines({page.now, page.then}); }
    QString operator()(const CustomerNumber& page) const
    {
        return QStringList{page.now.first, spokenNumber(view.number), page.then.first}.join(
            QLatin1Char{'\n'});
    }
    QString operator()(const CustomerConsent& page) const
    {
        QStringList all{page.text.title.first};
        for (const auto& paragraph : page.text.paragraphs)
            all += {paragraph.heading.first, paragraph.text.first};
        all.push_back(wording::customerScreen(view.language).answerKeys.first);
        return all.join(QLatin1Char{'\n'});
    }
    QString operator()(const CustomerFace& page) const { return page.preparing.first; }
    QString operator()(const CustomerOutcome& page) const
    {
        QStringList all{page.tell.first};
        if (!view.number.isEmpty()) all += {page.numberHeading.first, spokenNumber(view.number)};
        all.push_back(page.next.first);
        return all.join(QLatin1Char{'\n'});
    }

private:
    static QString lines(std::initializer_list<Bilingual> all)
    {
        QStringList words;
        for (const Bilingual& each : all)
            words.push_back(each.first);
        return words.join(QLatin1Char{'\n'});
    }
};

} // namespace

QString spokenWords(const CustomerView& view) { return std::visit(Reader{view}, view.page); }

CustomerSpeech::CustomerSpeech(std::unique_ptr<Speaker> speaker, QObject* parent)
    : QObject{parent}, speaker_{std::move(speaker)}
{
    connect(speaker_.get(), &Speaker::ready, this, [this] {
        looked_ = true;
        emit changed();
    });
    connect(speaker_.get(), &Speaker::unheard, this, [this] {
        heard_ = false;
        on_ = false;
        emit changed();
    });
}

void CustomerSpeech::begin()
{
    heard_ = true;
    speaker_->begin();
}

ReadAloud CustomerSpeech::state(const Language& language) const
{
    if (!looked_ || !speaker_->speaks(language)) return ReadAloud::NoVoice;
    if (!heard_) return ReadAloud::NoSound;
    return on_ ? ReadAloud::On : ReadAloud::Off;
}

void CustomerSpeech::turnOn(bool on, const CustomerView& shown)
{
    fallSilent();
    on_ = on;
    if (on) heard_ = true; // somebody may have plugged something in
    display(shown);
}

void CustomerSpeech::display(const CustomerView& view) { say(spokenWords(view), view.language); }

void CustomerSpeech::ask(const FaceAskView& view, const Language& in)
{
    // What is in the way comes first: nothing else helps until it is gone.
    say(view.cause ? view.cause->words.first : view.instruction.words.first, in);
}

void CustomerSpeech::say(const QString& words, const Language& in)
{
    if (!on_ || words == said_) return;
    said_ = words;
    speaker_->say(words, in);
}

void CustomerSpeech::fallSilent()
{
    said_.clear();
    speaker_->fallSilent();
}

} // namespace countersign
