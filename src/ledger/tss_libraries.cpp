#include "ledger/tss_libraries_detail.h"

#include <dlfcn.h>

namespace countersign {
namespace {

constexpr const char* esys = "libtss2-esys.so.0";
constexpr const char* loader = "libtss2-tctildr.so.0";

template <typename Function>
bool find(void* library, const char* name, Function& function)
{
    function = reinterpret_cast<Function>(::dlsym(library, name));
    return function != nullptr;
}

Result<TssLibraries> loadOnce()
{
    const auto lacking = [](const char* file) {
        return fail(
            ErrorCode::KeyUnavailable,
            std::string{"TPM: "} + file +
                " is not installed (package libtss2-esys, "
                "libtss2-tctildr0 and a libtss2-tcti for this TPM)");
    };
    void* const commands = ::dlopen(esys, RTLD_NOW | RTLD_LOCAL);
    if (commands == nullptr) return lacking(esys);
    void* const connections = ::dlopen(loader, RTLD_NOW | RTLD_LOCAL);
    if (connections == nullptr) return lacking(loader);
    TssLibraries all;
    const bool good =
        find(connections, "Tss2_TctiLdr_Initialize", all.connect) &&
        find(connections, "Tss2_TctiLdr_Finalize", all.disconnect) &&
        find(commands, "Esys_Initialize", all.begin) && find(commands, "Esys_Finalize", all.end) &&
        find(commands, "Esys_Free", all.release) &&
        find(commands, "Esys_GetCapability", all.getCapability) &&
        find(commands, "Esys_TR_FromTPMPublic", all.handleOf) &&
        find(commands, "Esys_TR_SetAuth", all.setAuth) &&
        find(commands, "Esys_TR_Close", all.closeHandle) &&
        find(commands, "Esys_NV_ReadPublic", all.readPublic) &&
        find(commands, "Esys_NV_DefineSpace", all.defineSpace) &&
        find(commands, "Esys_NV_Increment", all.increment) &&
        find(commands, "Esys_NV_Read", all.read) &&
        find(commands, "Esys_CreatePrimary", all.createPrimary) &&
        find(commands, "Esys_HMAC", all.hmac) && find(commands, "Esys_Sign", all.sign) &&
        find(commands, "Esys_FlushContext", all.flush);
    if (!good) return lacking(esys);
    return all;
}

} // namespace

Result<const TssLibraries*> TssLibraries::load()
{
    static const Result<TssLibraries> all = loadOnce(); // they stay loaded
    if (!all) return fail(all.error());
    return &*all;
}

} // namespace countersign
