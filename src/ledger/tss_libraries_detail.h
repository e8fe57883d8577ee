#pragma once

#include "base/result.h"

#include <tss2/tss2_esys.h>
#include <tss2/tss2_tctildr.h>

namespace countersign {

/// What is used of the TSS2 libraries, which are loaded when a TPM is first asked for: a counter
/// without one does not need them.
struct TssLibraries {
    decltype(&::Tss2_TctiLdr_Initialize) connect{};
    decltype(&::Tss2_TctiLdr_Finalize) disconnect{};
    decltype(&::Esys_Initialize) begin{};
    decltype(&::Esys_Finalize) end{};
    decltype(&::Esys_Free) release{};
    decltype(&::Esys_GetCapability) getCapability{};
    decltype(&::Esys_TR_FromTPMPublic) handleOf{};
    decltype(&::Esys_TR_SetAuth) setAuth{};
    decltype(&::Esys_TR_Close) closeHandle{};
    decltype(&::Esys_NV_ReadPublic) readPublic{};
    decltype(&::Esys_NV_DefineSpace) defineSpace{};
    decltype(&::Esys_NV_Increment) increment{};
    decltype(&::Esys_NV_Read) read{};
    decltype(&::Esys_CreatePrimary) createPrimary{};
    decltype(&::Esys_HMAC) hmac{};
    decltype(&::Esys_Sign) sign{};
    decltype(&::Esys_FlushContext) flush{};

    /// Errors: KeyUnavailable naming the library.
    [[nodiscard]] static Result<const TssLibraries*> load();
};

} // namespace countersign
