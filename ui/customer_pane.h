#pragma once

#include "ui/style.h"

#include <QHash>
#include <QLabel>
#include <QStringList>

namespace countersign {

/// What a text on the customer's screen is: at 100 % never below 24 pt, to be read from 1.5 m.
enum class CustomerText { Second, Body, Strong, Heading, Instruction, Number };

/// The style's sizes, made larger for a large screen and smaller where there is no room.
struct CustomerScale {
    double factor{1};
    [[nodiscard]] double points(CustomerText text) const;
    [[nodiscard]] int px(int units) const;
};

/// A paragraph of the customer's screen; plain text that wraps. One that does not begin at the left
/// is broken into lines of about the same length, so that no last word stands alone.
class CustomerLabel : public QLabel {
    Q_OBJECT
public:
    explicit CustomerLabel(CustomerText role, Tone tone = Tone::Plain, QWidget* parent = nullptr);
    /// Shows `text`; without one it takes no room.
    void say(const QString& text);
    void setScale(const CustomerScale& scale);
    /// Always as high as the highest of `texts` needs, so that nothing moves when the text changes.
    void keepRoomFor(const QStringList& texts);
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int heightOf(const QString& text, int width) const;
    CustomerText role_;
    QStringList roomFor_;
    mutable QHash<int, int> roomAt_; ///< heights of `roomFor_` by width; measuring takes its time
};

/// A part of the customer's window that writes as large as there is room for, but not larger than
/// the person who set the scale wants it, and not smaller than the least.
class CustomerPane : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setScaleRange(CustomerScale least, CustomerScale most);
    [[nodiscard]] const CustomerScale& scale() const { return scale_; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, 1}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

protected:
    /// Finds the scale anew; to be called when what is shown has changed.
    void fit();
    /// Where even the least scale leaves no room for everything, the second language goes first.
    enum class Saying { Everything, WhatCounts };
    /// Gives every part its size.
    virtual void applyScale(const CustomerScale& scale, Saying saying) = 0;
    /// Whether all is seen in full, after applyScale().
    [[nodiscard]] virtual bool hasRoom() const;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] bool fitSaying(Saying saying);
    CustomerScale least_;
    CustomerScale most_;
    CustomerScale scale_;
};

} // namespace countersign
