#include "app/log_file.h"

#include "base/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace countersign {
namespace {

constexpr std::size_t fileSize = 1024 * 1024;
constexpr std::size_t olderFiles = 4;

spdlog::level::level_enum levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return spdlog::level::info;
    case Severity::Warning: return spdlog::level::warn;
    case Severity::Failure: return spdlog::level::err;
    }
    return spdlog::level::err;
}

} // namespace

Result<void> logTo(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / "countersign.log";
    try {
        spdlog::drop("countersign"); // of whoever was signed in before
        const auto logger =
            spdlog::rotating_logger_mt("countersign", file.string(), fileSize, olderFiles);
        logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
        logger->flush_on(spdlog::level::info);
        setLogSink([logger](Severity severity, const std::string& line) {
            logger->log(levelOf(severity), line);
        });
    } catch (const spdlog::spdlog_ex& refused) {
        return fail(ErrorCode::StoreReadOnly, file.string() + ": " + refused.what());
    }
    return {};
}

} // namespace countersign
