#pragma once

#include "ui/status_chip.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace countersign {

/// Above every page of the desk: the outlet, how the counter's parts are, and who works here.
class DeskHeader : public QFrame {
    Q_OBJECT
public:
    explicit DeskHeader(QWidget* parent = nullptr);
    void displayPlace(const QString& outlet, const QString& clerk);
    void displayDevices(const StatusView& camera, const StatusView& reader);
    void displayModels(const StatusView& view) { models_->display(view); }

signals:
    void signOutPressed();

private:
    QLabel* outlet_;
    StatusChip* camera_;
    StatusChip* reader_;
    StatusChip* models_;
    QLabel* clerk_;
    QPushButton* signOut_;
};

} // namespace countersign
