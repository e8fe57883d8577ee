#pragma once

#include "app/first_run.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace countersign {

class ProblemNote;

/// The new outlet's public key, to be kept elsewhere: as text, as a QR code, in a file.
class OutletKeyPage : public QWidget {
    Q_OBJECT
public:
    explicit OutletKeyPage(const OutletKey& key, QWidget* parent = nullptr);
    void takeKeyboard();

signals:
    void goOnPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void save();
    void write(const QString& file);

    QString text_; ///< what is written to a file
    QLabel* saved_;
    ProblemNote* problem_;
    QPushButton* goOn_;
};

} // namespace countersign
