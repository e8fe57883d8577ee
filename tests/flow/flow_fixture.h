#pragma once

#include "domain/sim_order.h"
#include "ledger/sample_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// What countersign-cli answered to a command with --json.
struct Answer {
    int exitCode{-1};
    nlohmann::json json; ///< discarded when standard output was not JSON
    std::string out;
    std::string err;

    /// "error.detail", or nothing.
    [[nodiscard]] std::string detail() const;
    [[nodiscard]] std::string code() const;
    [[nodiscard]] std::vector<std::string> list(const char* pointer) const;
};
void PrintTo(const Answer& answer, std::ostream* out);

/// A visit as a clerk would type it. What is not set is right.
struct TypedVisit {
    std::string document;
    std::string camera;
    SimOrder order{orderNumber(1)};
    std::vector<std::string> more; ///< further words of the command line
};

/// The real program, run as a process, with a store of its own whose passwords are cheap to check.
class FlowTest : public testing::Test {
protected:
    FlowTest();
    void SetUp() override;

    [[nodiscard]] static std::filesystem::path customer(const std::string& name);
    [[nodiscard]] static std::filesystem::path clip(const std::string& name);
    /// What the customer's card says.
    [[nodiscard]] static nlohmann::json documentOf(const std::string& name);
    /// Name, number, address and the rest of what only a manager may see, of that visit.
    [[nodiscard]] static std::vector<std::string>
    personalValues(const std::string& name, const SimOrder& order);

    /// A visit of a demo customer who stands before the camera in person.
    [[nodiscard]] static TypedVisit
    visitOf(const std::string& name, const std::string& option = "");
    /// A recording shown in the demo customer's name.
    [[nodiscard]] static TypedVisit
    recordingOf(const std::string& name, const std::filesystem::path& recording);

    /// Runs countersign-cli with these words and --json.
    [[nodiscard]] static Answer cli(std::vector<std::string> words);
    [[nodiscard]] Answer registering(const TypedVisit& visit) const;
    [[nodiscard]] Answer verifying() const { return cli({"verify", "--store", store().string()}); }
    [[nodiscard]] Answer showing(int entry, const std::vector<std::string>& more = {}) const;
    /// Words by which somebody gives the password that all accounts here have.
    [[nodiscard]] std::string passwordFile() const { return (folder() / "password").string(); }

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    [[nodiscard]] std::filesystem::path store() const { return folder() / "store"; }
    /// Entries in the log; 0 when it cannot be read.
    [[nodiscard]] std::uint64_t entries() const;
    /// Writes a file into the test's folder.
    std::filesystem::path write(const std::string& name, const std::string& content) const;
    /// The visit ended with this exit code and error code, the text names `named`, and the log is
    /// as it was: whole, and not longer.
    void expectNothingSealed(
        const Answer& answer,
        int exitCode,
        const std::string& code,
        const std::string& named) const;

    std::filesystem::path models_; ///< given to every registration

private:
    TemporaryFolder folder_;
};

/// For visits that come as far as the face check: skipped by name where the models are not there.
class FaceFlowTest : public FlowTest {
protected:
    void SetUp() override;
};

} // namespace countersign
