#pragma once

#include "app/counter_controller.h"
#include "app/health_check.h"
#include "app/sim_scan.h"
#include "base/secret_bytes.h"
#include "domain/listed_camera.h"
#include "domain/unfinished_visit.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace countersign {

class DayOffice;     // app/office.h
class LogOffice;     // app/log_office.h
class PeopleOffice;  // app/people_office.h
class PrivacyOffice; // app/privacy_office.h
class VisitOffice;   // app/office.h

/// Where the manager works, by subject.
struct Offices {
    VisitOffice& visits;
    DayOffice& days;
    LogOffice& log;
    PeopleOffice& people;
    PrivacyOffice& privacy;
};

/// What one counter is made of, as given on the command line.
struct StationOptions {
    std::filesystem::path store;  ///< the folder made by `countersign-cli init`
    std::filesystem::path models; ///< the folder with the model files
    std::string document;         ///< a reader, such as "simulated:FILE.json"
    std::string camera;           ///< "v4l2:/dev/video0", "recorded:FILE", "customer:DIR"
    Pace pace{Pace::RealTime};    ///< for recordings and simulated customers
    std::optional<LivenessPlan> planByHand;
    Policy policy;
    /// Folders outside the store where the newest checkpoint is kept, and looked at when somebody
    /// signs in: a store that was put back to an older copy shows against them.
    std::vector<std::filesystem::path> anchors;
    /// The machine's TPM, "device:/dev/tpmrm0", that counts for the store (`keys tpm --begin`) and
    /// is asked when somebody signs in; empty: none.
    std::string tpm;
    std::optional<std::uint32_t> tpmIndex; ///< of its counter; nothing: the usual one
};

/// The two devices by the words that are shown and recorded.
struct StationDevices {
    ReaderIdentity reader;
    CameraIdentity camera;
};

/// A card that was read to see whether the reader works. Nothing else of it is kept.
struct ReaderTest {
    std::string ending; ///< the last four characters of its number
    std::optional<DocumentProblem> problem;
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
    /// StoreReadOnly), UnknownStaff, WrongPassword; LedgerContradicted when a checkpoint kept
    /// elsewhere says that the log was cut back or replaced.
    [[nodiscard]] Result<StaffMember> signIn(const StaffName& name, const SecretBytes& password);

    /// The visit that was under way when the program ended the last time without warning, once
    /// after signIn(). Errors: those of its file; StorageFailed.
    [[nodiscard]] Result<std::optional<UnfinishedVisit>> takeUnfinished();

    /// Proves a person's password beside the clerk who is signed in, such as a manager's for one
    /// decision; after signIn(). Takes about half a second (Argon2id), so not on the GUI thread.
    /// Errors: as signIn().
    [[nodiscard]] Result<std::shared_ptr<const Approver>>
    approver(const StaffName& name, const SecretBytes& password) const;

    /// Opens the devices by name only, to say what they are.
    /// Errors: BadInput for a word that is no device; what the device says of itself otherwise;
    /// CameraNotAllowed.
    [[nodiscard]] Result<StationDevices> devices() const;

    /// Waits until the models are there. Errors: ModelMissing, ModelAltered, ModelUnusable naming
    /// file, hashes and the command that obtains them; Cancelled.
    [[nodiscard]] Result<void> waitForModels(const std::stop_token& stop);

    /// The log's origin, which names the outlet; after signIn().
    [[nodiscard]] std::string origin() const;

    /// What the manager who signed in looks through and decides; refuses everything to a clerk.
    /// After signIn(), for the station's life; from any thread.
    [[nodiscard]] Offices offices();

    /// A counter for the person who signed in. Call after signIn().
    /// Errors: those of the reader's specification.
    [[nodiscard]] Result<std::unique_ptr<CounterController>> openCounter(CounterListener& listener);

    // The counter's devices beside a visit. Thread-safe, but some of it takes seconds: never on the
    // GUI thread.

    [[nodiscard]] std::vector<ListedCamera> cameras() const;
    /// From the next face check on. Opens it once to see that it can be. Errors: as devices().
    [[nodiscard]] Result<CameraIdentity> useCamera(const std::string& spec);
    /// Shows a camera's pictures; errors end it, as devices() has them. Returns at once.
    [[nodiscard]] std::unique_ptr<LivePicture>
    openLivePicture(const std::string& spec, LivePicture::Watch watch) const;
    /// Reads a SIM's barcode with the camera in use. Returns at once; errors go to the listener.
    [[nodiscard]] std::unique_ptr<SimScan> openSimScan(SimScanListener& listener) const;
    /// Reads a card and forgets it at once. Not while a customer is served. Errors: as the reader.
    [[nodiscard]] Result<ReaderTest> testReader() const;
    /// Looks at everything that this counter needs, also before anybody has signed in. Not while
    /// the camera is used. `findPrinter` names the default printer.
    [[nodiscard]] std::vector<HealthFinding> checkHealth(
        const std::function<std::optional<std::string>()>& findPrinter,
        const std::stop_token& stop) const;

private:
    struct Parts;
    explicit CounterStation(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace countersign
