#pragma once

#include "app/counter_controller.h"
#include "base/secret_bytes.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace countersign {

/// What one counter is made of, as given on the command line.
struct StationOptions {
    std::filesystem::path store;  ///< the folder made by `countersign-cli init`
    std::filesystem::path models; ///< the folder with the model files
    std::string document;         ///< a reader, such as "simulated:FILE.json"
    std::string camera;           ///< "v4l2:/dev/video0", "recorded:FILE", "customer:DIR"
    Pace pace{Pace::RealTime};    ///< for recordings and simulated customers
    std::optional<LivenessPlan> planByHand;
    Policy policy;
};

/// The two devices by the words that are shown and recorded.
struct StationDevices {
    ReaderIdentity reader;
    CameraIdentity camera;
};

/// The face analyser with its models, each verified against the manifest; takes about a second.
/// `descriptor` names another of the manifest's descriptors than the needed one, for measuring.
/// Errors: ModelMissing, ModelAltered, ModelUnusable naming file, hashes and the command that
/// obtains them; BadInput for a descriptor that the manifest does not have.
[[nodiscard]] Result<std::unique_ptr<FaceAnalyzer>> loadAnalyzer(
    const std::filesystem::path& models, const Policy& policy, std::string_view descriptor = {});

/// One counter of one outlet, put together: the only place that names concrete devices, models and
/// the store. Outlives every controller it made.
class CounterStation {
public:
    /// Returns at once; the models start to load on a thread of their own.
    [[nodiscard]] static std::unique_ptr<CounterStation> create(StationOptions options);
    ~CounterStation();
    CounterStation(const CounterStation&) = delete;
    CounterStation& operator=(const CounterStation&) = delete;

    /// Opens the store and unlocks this person's keys; takes about half a second (Argon2id), so not
    /// on the GUI thread. Once only.
    /// Errors: those of the store (StoreMissing, NotAStore, StoreNewer, StoreLocked,
    /// StoreReadOnly), UnknownStaff, WrongPassword.
    [[nodiscard]] Result<StaffMember> signIn(const StaffName& name, const SecretBytes& password);

    /// Lets a manager allow other actions to a customer who cannot do the usual ones; after
    /// signIn(). Takes about half a second (Argon2id), so not on the GUI thread. Errors: as
    /// signIn(); NotAllowed, BadInput (see approveOtherActions).
    [[nodiscard]] Result<OtherActions> approveOtherActions(
        const StaffName& manager,
        const SecretBytes& password,
        std::vector<LivenessAction> actions) const;

    /// Opens the devices by name only, to say what they are.
    /// Errors: BadInput for a word that is no device; what the device says of itself otherwise;
    /// CameraNotAllowed.
    [[nodiscard]] Result<StationDevices> devices() const;

    /// Waits until the models are there. Errors: ModelMissing, ModelAltered, ModelUnusable naming
    /// file, hashes and the command that obtains them; Cancelled.
    [[nodiscard]] Result<void> waitForModels(const std::stop_token& stop);

    /// The log's origin, which names the outlet; after signIn().
    [[nodiscard]] std::string origin() const;

    /// A counter for the person who signed in. Call after signIn().
    /// Errors: those of the reader's specification.
    [[nodiscard]] Result<std::unique_ptr<CounterController>> openCounter(CounterListener& listener);

private:
    struct Parts;
    explicit CounterStation(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace countersign
