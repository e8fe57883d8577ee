#include "base/log.h"

namespace countersign {
namespace {

LogSink& sink()
{
    static LogSink current;
    return current;
}

} // namespace

void setLogSink(LogSink next) { sink() = std::move(next); }

void log(Severity severity, LogText event, std::initializer_list<LogField> fields)
{
    if (!sink()) return;
    std::string line = event.text();
    for (const LogField& field : fields) {
        line += ' ';
        line += field.key.text();
        line += '=';
        line += field.code != nullptr ? std::string{field.code} : std::to_string(field.number);
    }
    sink()(severity, line);
}

} // namespace countersign
