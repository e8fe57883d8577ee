#pragma once

#include <QObject>

class QScreen;
class QWidget;

namespace countersign {

class CustomerWindow;

enum class CustomerPlace {
    Away,
    SecondScreen, ///< full screen
    Beside,       ///< a window on the clerk's screen
    OverDesk,     ///< full screen on the clerk's screen
};

/// Where F11 puts the customer's window next.
[[nodiscard]] CustomerPlace nextPlace(CustomerPlace now, bool hasSecondScreen);
/// Where it belongs when screens were plugged in or out. Never over the desk by itself.
[[nodiscard]] CustomerPlace placeWhenScreensChange(CustomerPlace now, bool hasSecondScreen);

/// Keeps the customer's window where the customer sees it: full screen on a second screen as soon
/// as there is one; otherwise away until the clerk asks for it. After the customer touched it, the
/// keyboard goes back to the desk. F11 on the window itself is heard here; Esc uncovers the desk.
class CustomerPlacement : public QObject {
    Q_OBJECT
public:
    /// Both outlive this. Nothing is shown before begin().
    CustomerPlacement(CustomerWindow& window, QWidget& desk);
    void begin();
    /// For the clerk's F11.
    void goToNext();
    [[nodiscard]] CustomerPlace place() const { return place_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QScreen* secondScreen() const;
    void screensChanged();
    void put(CustomerPlace place);
    void showOn(QScreen& screen);
    void giveKeyboardBack();
    CustomerWindow& window_;
    QWidget& desk_;
    CustomerPlace place_{CustomerPlace::Away};
    bool begun_{false};
};

} // namespace countersign
