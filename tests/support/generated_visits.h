#pragma once

#include "domain/registration_record.h"

#include <random>
#include <vector>

namespace countersign {

/// Draws invented visits, always the same ones in the same order.
class VisitDraw {
public:
    /// `pictures` may be empty.
    VisitDraw(const std::vector<Bytes>& pictures, bool traces)
        : pictures_{pictures}, traces_{traces}
    {
    }

    /// Session, number and SIM belong to `n`. Clerk and policy are not filled in.
    [[nodiscard]] RegistrationRecord draw(int n);
    /// The same, but about somebody who comes again and again.
    [[nodiscard]] RegistrationRecord drawRegular(int n);

    /// 0 to below `end`.
    [[nodiscard]] int below(int end);

private:
    void refuse(RegistrationRecord& record);
    void leaveToManager(RegistrationRecord& record);
    [[nodiscard]] FaceEvidence passedFace();
    [[nodiscard]] Bytes picture(int person) const;

    const std::vector<Bytes>& pictures_;
    bool traces_;
    std::mt19937 numbers_{20261122};
};

} // namespace countersign
