#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace countersign {

/// A language that Countersign speaks: English, in which every sentence stands in the code, and one
/// more for each file in ui/translations. A small value, for the thread of the window.
class Language {
public:
    /// In the order of their codes.
    [[nodiscard]] static QVector<Language> all();
    /// By BCP 47 code; where a country's own form is missing, another one does: "en-GB", "zh-SG".
    [[nodiscard]] static std::optional<Language> find(const QString& code);
    /// The same; English when there is none.
    [[nodiscard]] static Language of(const QString& code);
    [[nodiscard]] static Language english();
    /// What most customers and clerks read.
    [[nodiscard]] static Language chinese();

    [[nodiscard]] QString code() const { return code_; } ///< BCP 47: "zh-CN"
    [[nodiscard]] QString ownName() const;               ///< "中文"
    /// The compiled sentences, as QTranslator loads them; empty for English.
    [[nodiscard]] QString file() const;
    /// A sentence of the code in this language, whichever the clerk's is; in English when it is not
    /// translated.
    [[nodiscard]] QString translate(const char* context, const char* sentence) const;

    friend bool operator==(const Language&, const Language&) = default;

private:
    explicit Language(QString code) : code_{std::move(code)} {}
    QString code_;
};

} // namespace countersign
