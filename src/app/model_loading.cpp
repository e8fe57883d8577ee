#include "app/model_loading.h"

#include <utility>

namespace countersign {

ModelLoading::ModelLoading(Load load)
    : thread_{[this, load = std::move(load)] {
          auto loaded = load();
          {
              const std::lock_guard lock{mutex_};
              loaded_ = std::move(loaded);
          }
          finished_.notify_all();
      }}
{
}

Result<FaceAnalyzer*> ModelLoading::wait(const std::stop_token& stop)
{
    std::unique_lock lock{mutex_};
    if (!finished_.wait(lock, stop, [&] { return loaded_.has_value(); }))
        return fail(ErrorCode::Cancelled, "loading the models was cancelled");
    if (!*loaded_) return fail(loaded_->error());
    return (*loaded_)->get();
}

} // namespace countersign
