#include "ui/style.h"

#include <QApplication>
#include <QFontMetricsF>
#include <gtest/gtest.h>

namespace countersign {
namespace {

constexpr double readable = 4.5; // WCAG 2.1, level AA

class StyleOf : public testing::TestWithParam<Theme> {};

INSTANTIATE_TEST_SUITE_P(EachTheme, StyleOf, testing::Values(Theme::Light, Theme::Dark));

TEST_P(StyleOf, WritesEveryInkReadablyOnEveryGround)
{
    const Tokens t = tokensOf(GetParam());
    for (const QColor& ground : {t.ground, t.card})
        for (const QColor& ink : {t.ink, t.quietInk, t.accent, t.good, t.wait, t.bad})
            EXPECT_GE(contrast(ink, ground), readable)
                << ink.name().toStdString() << " on " << ground.name().toStdString();
    EXPECT_GE(contrast(t.onAccent, t.accent), readable);
}

TEST(Contrast, IsThatOfTheStandardsEnds)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-9);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1, 1e-9);
    EXPECT_NEAR(contrast(QColor{0x77, 0x77, 0x77}, Qt::white), 4.48, 0.01);
}

TEST(Style, NeverWritesSmallerThanTenPoints)
{
    for (int role = 0; role <= static_cast<int>(TextRole::Outcome); ++role)
        EXPECT_GE(Style{}.points(static_cast<TextRole>(role)), 10);
}

TEST(Style, ScalesTextAndLayoutByOneFactor)
{
    const Style twice{Theme::Light, 2, tokensOf(Theme::Light)};
    EXPECT_EQ(twice.points(TextRole::Title), 2 * Style{}.points(TextRole::Title));
    EXPECT_EQ(twice.px(8), 16);
}

TEST(Style, LeavesNoNameUnresolvedInTheSheet)
{
    EXPECT_FALSE(qApp->styleSheet().contains(QLatin1Char{'@'}));
}

TEST(Style, GivesEveryDigitTheSameWidth)
{
    const QFontMetricsF metrics{QApplication::font()};
    for (char digit = '1'; digit <= '9'; ++digit)
        EXPECT_EQ(
            metrics.horizontalAdvance(QLatin1Char{digit}),
            metrics.horizontalAdvance(QLatin1Char{'0'}));
}

} // namespace
} // namespace countersign
