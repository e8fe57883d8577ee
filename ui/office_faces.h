#pragma once

#include "base/bytes.h"

#include <QVector>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;

namespace countersign {

/// The card's portrait beside the pictures of the camera, each over its caption, as large as each
/// other.
class OfficeFaces : public QWidget {
    Q_OBJECT
public:
    explicit OfficeFaces(QWidget* parent = nullptr);
    void display(const Bytes& portrait, const std::vector<Bytes>& live);
    /// No pictures; their places stay.
    void hideFaces();

private:
    struct Place {
        QWidget* whole{nullptr};
        QLabel* picture{nullptr};
        QLabel* caption{nullptr};
    };
    [[nodiscard]] Place makePlace();
    static void put(const Place& place, const Bytes& encoded, const QString& otherwise);
    QVector<Place> places_; ///< the portrait's, then the live ones
};

} // namespace countersign
