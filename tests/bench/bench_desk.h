#pragma once

#include "app/composition.h"
#include "ui/main_window.h"

#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <memory>

namespace countersign {

/// The real desktop with a store of its own, driven by keys and never faster than it shows what it
/// waits for.
class BenchDesk {
public:
    /// A clerk is signed in when it is made, unless something is missing: see isOpen(). The store
    /// and the limits of `options` are replaced.
    explicit BenchDesk(StationOptions options);

    [[nodiscard]] bool isOpen() const { return window_ != nullptr; }
    [[nodiscard]] MainWindow& window() { return *window_; }
    /// Whether a page of this kind is in sight.
    template <class Page>
    [[nodiscard]] bool sees() const
    {
        const auto pages = window_->findChildren<Page*>();
        return std::any_of(pages.begin(), pages.end(), [](const Page* page) {
            return page->isVisible();
        });
    }
    /// From the card to the face check, for a new number on a new SIM.
    [[nodiscard]] bool comeToTheFaceCheck(int customer);
    /// From the face check to the sealed record.
    [[nodiscard]] bool waitUntilSealed();
    [[nodiscard]] bool callNextCustomer();

private:
    QTemporaryDir scratch_;
    std::unique_ptr<MainWindow> window_;
};

/// Lets the window work until `test` holds; false when it never does.
[[nodiscard]] bool waitFor(const std::function<bool()>& test);
void press(Qt::Key key);

} // namespace countersign
