#pragma once

#include "ui/office_page.h"

namespace countersign {

/// The keys of the office.
class OfficeHelpPage : public OfficePage {
    Q_OBJECT
public:
    explicit OfficeHelpPage(QWidget* parent = nullptr);
    [[nodiscard]] QString name() const override;
    void enter() override {}
    void forget() override {}
    void goOn() override { emit backPressed(); }
    [[nodiscard]] QString escape() const override;
    void goBack() override { emit backPressed(); }

signals:
    void backPressed();
};

} // namespace countersign
