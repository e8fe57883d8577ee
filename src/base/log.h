#pragma once

#include "base/result.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>

namespace countersign {

/// Text known when the program was compiled. A name or a number read from a card never is, so it
/// cannot reach the log by mistake: it does not compile.
class LogText {
public:
    consteval LogText(const char* text) : text_{text} {} // NOLINT(google-explicit-constructor)
    [[nodiscard]] constexpr const char* text() const { return text_; }

private:
    const char* text_;
};

/// One named number or code of a log line.
struct LogField {
    LogText key;
    std::int64_t number{0};
    const char* code{nullptr};

    template <std::integral Number>
    LogField(LogText k, Number value) : key{k}, number{static_cast<std::int64_t>(value)}
    {
    }
    LogField(LogText k, ErrorCode error) : key{k}, code{name(error)} {}
    LogField(LogText k, LogText text) : key{k}, code{text.text()} {}
};

enum class Severity { Info, Warning, Failure };

/// Where finished lines go; set once at start, before other threads exist. Without it they are
/// dropped.
using LogSink = std::function<void(Severity, const std::string& line)>;
void setLogSink(LogSink sink);

/// Writes "event key=value key=value". Thread-safe as far as the sink is.
void log(Severity severity, LogText event, std::initializer_list<LogField> fields = {});

} // namespace countersign
