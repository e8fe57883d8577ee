#include "cli/video_encoder.h"

#include "devices/recorded_camera.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h> // mkdtemp
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace countersign::cli {
namespace {

namespace fs = std::filesystem;
constexpr const char* program = "ffmpeg";

tl::unexpected<Error> failed(const std::string& what)
{
    return fail(ErrorCode::StorageFailed, std::string{program} + ": " + what);
}

/// ffmpeg with one end of a socket pair as its standard input and nothing else to talk to.
class Encoder {
public:
    static Result<Encoder> start(std::vector<std::string> arguments)
    {
        std::array<int, 2> ends{};
        // A socket, because a write to it can be told not to raise SIGPIPE.
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return failed(std::generic_category().message(errno));
        std::vector<char*> words{
            const_cast<char*>(program)}; // NOLINT(*-const-cast): as POSIX has it
        for (std::string& argument : arguments)
            words.push_back(argument.data());
        words.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
        ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        pid_t process = -1;
        const int code =
            ::posix_spawnp(&process, program, &actions, nullptr, words.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        if (code == 0) return Encoder{process, ends[0]};
        ::close(ends[0]);
        return failed(std::generic_category().message(code));
    }

    Encoder(Encoder&& other) noexcept
        : process_{std::exchange(other.process_, -1)}, input_{std::exchange(other.input_, -1)}
    {
    }
    Encoder& operator=(Encoder&&) = delete;
    ~Encoder() { static_cast<void>(wait()); }

    [[nodiscard]] bool write(std::span<const std::uint8_t> bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(input_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno == EINTR) continue;
            if (sent <= 0) return false;
            bytes = bytes.subspan(static_cast<std::size_t>(sent));
        }
        return true;
    }

    /// Ends the input and waits. True when the program ended well.
    bool wait()
    {
        if (input_ >= 0) ::close(std::exchange(input_, -1));
        if (process_ < 0) return false;
        int status = 0;
        while (::waitpid(process_, &status, 0) < 0)
            if (errno != EINTR) break;
        process_ = -1;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    Encoder(pid_t process, int input) : process_{process}, input_{input} {}
    pid_t process_;
    int input_;
};

std::vector<std::string>
argumentsFor(const Frame& first, double rate, int rateFactor, const fs::path& file)
{
    const std::string size = std::to_string(first.width()) + "x" + std::to_string(first.height());
    return {
        "-loglevel",
        "error",
        "-f",
        "rawvideo",
        "-pixel_format",
        "bgr24",
        "-video_size",
        size,
        "-framerate",
        std::to_string(rate),
        "-i",
        "pipe:0",
        "-c:v",
        "libx264",
        "-preset",
        "veryfast",
        "-crf",
        std::to_string(rateFactor),
        "-pix_fmt",
        "yuv420p",
        "-threads",
        "1",
        "-y",
        "file:" + file.string()};
}

Result<void> encode(Camera& source, double rate, int rateFactor, const fs::path& file)
{
    auto frame = source.next();
    if (!frame) return fail(frame.error());
    if (!*frame) return failed("there is no picture to encode");
    auto encoder = Encoder::start(argumentsFor(**frame, rate, rateFactor, file));
    if (!encoder) return fail(encoder.error());
    while (*frame) {
        if (!encoder->write((*frame)->pixels())) return failed("stopped taking pictures");
        frame = source.next();
        if (!frame) return fail(frame.error());
    }
    if (!encoder->wait()) return failed("cannot encode H.264");
    return {};
}

/// Plays the encoded file and keeps its folder until it is no longer needed.
class EncodedCamera final : public Camera {
public:
    EncodedCamera(PrivateFolder folder, std::unique_ptr<Camera> playing)
        : folder_{std::move(folder)}, playing_{std::move(playing)}
    {
    }
    Result<std::optional<Frame>> next() override { return playing_->next(); }
    CameraIdentity identity() const override { return playing_->identity(); }
    Result<void> checkUnchanged() const override { return {}; }
    bool isRecording() const override { return true; }
    void customerWasAsked(std::optional<LivenessAction>) override {}

private:
    PrivateFolder folder_;
    std::unique_ptr<Camera> playing_;
};

} // namespace

bool canEncodeVideo()
{
    auto encoder = Encoder::start({"-version"});
    return encoder && encoder->wait();
}

Result<PrivateFolder> PrivateFolder::create()
{
    std::error_code code;
    std::string pattern = (fs::temp_directory_path(code) / "countersign-XXXXXX").string();
    if (code || ::mkdtemp(pattern.data()) == nullptr)
        return fail(ErrorCode::StorageFailed, "no folder for temporary files can be made");
    return PrivateFolder{pattern};
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : path_{std::exchange(other.path_, fs::path{})}
{
}

PrivateFolder::~PrivateFolder()
{
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

Result<std::unique_ptr<Camera>> encoded(Camera& source, double rate, int rateFactor)
{
    auto folder = PrivateFolder::create();
    if (!folder) return fail(folder.error());
    const fs::path file = folder->path() / "clip.mp4";
    if (const auto done = encode(source, rate, rateFactor, file); !done) return fail(done.error());
    auto camera = RecordedCamera::create(file, Pace::Immediate);
    if (!camera) return fail(camera.error());
    return std::make_unique<EncodedCamera>(std::move(*folder), std::move(*camera));
}

} // namespace countersign::cli
