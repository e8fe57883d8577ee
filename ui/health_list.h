#pragma once

#include "ui/wording_devices.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace countersign {

/// What was found, and of the voice what is known, a line each: a sign and its word, what it is
/// about, and what is to be known.
class HealthList : public QWidget {
    Q_OBJECT
public:
    explicit HealthList(QWidget* parent = nullptr);
    /// Nothing at all before something was found.
    void display(const std::vector<HealthFinding>& findings, const wording::VoiceWords& voice);

private:
    QLabel* add(HealthState state, const QString& item, const QString& words);
    QGridLayout* grid_;
    int row_{0};
};

} // namespace countersign
