#pragma once

#include "ui/office_link.h"

#include <string>
#include <utility>
#include <vector>

namespace countersign {

// Offices that answer what a test has put into them and note what they were asked to do.

struct FakeLog final : LogOffice {
    Result<LogVerdict> verify(const Progress& progress) override
    {
        if (progress) progress(1, 2);
        return verdict;
    }
    Result<std::vector<AnchorPlace>> readAnchors() override { return anchors; }
    Result<std::vector<LogEvent>> readHistory(std::size_t) override { return history; }
    Result<SealReceipt> exportLog(const std::filesystem::path& file) override
    {
        exported.push_back(file.string());
        return exportEnds;
    }
    Result<LogVerdict> verdict{LogVerdict{}};
    Result<std::vector<AnchorPlace>> anchors{std::vector<AnchorPlace>{}};
    Result<std::vector<LogEvent>> history{std::vector<LogEvent>{}};
    Result<SealReceipt> exportEnds{SealReceipt{}};
    std::vector<std::string> exported;
};

struct FakePeople final : PeopleOffice {
    Result<std::vector<Colleague>> readPeople() override { return people; }
    Result<SealReceipt> add(const StaffMember& member, const SecretBytes& password) override
    {
        return note(
            "add " + member.name.value() + ' ' + name(member.role) + ' ' +
            std::string{textOf(password.view())});
    }
    Result<SealReceipt> remove(const StaffName& who) override
    {
        return note("remove " + who.value());
    }
    Result<SealReceipt> changeRole(const StaffMember& member) override
    {
        return note("role " + member.name.value() + ' ' + name(member.role));
    }
    Result<SealReceipt> setPassword(const StaffName& who, const SecretBytes& password) override
    {
        return note("password " + who.value() + ' ' + std::string{textOf(password.view())});
    }
    Result<SealReceipt> unlock(const StaffName& who) override
    {
        return note("unlock " + who.value());
    }
    Result<SealReceipt> note(std::string what)
    {
        done.push_back(std::move(what));
        return ends;
    }
    std::vector<Colleague> people;
    Result<SealReceipt> ends{SealReceipt{EntryNumber{77}, {}, {}}};
    std::vector<std::string> done;
};

struct FakePrivacy final : PrivacyOffice {
    Result<PrivacySheet> readSheet() override { return sheet; }
    Result<SealReceipt> eraseDue() override { return note("erase due"); }
    Result<ErasureScope> findAllOf(EntryNumber) override { return scope; }
    Result<SealReceipt> eraseAllOf(EntryNumber visit) override { return note("erase", visit); }
    Result<SealReceipt> withdrawConsent(EntryNumber visit) override
    {
        return note("withdraw", visit);
    }
    Result<SealReceipt> endService(EntryNumber visit) override { return note("end", visit); }
    Result<std::uint64_t>
    writeForPerson(EntryNumber visit, const std::filesystem::path& folder) override
    {
        done.push_back("write " + std::to_string(visit.value()) + ' ' + folder.string());
        return std::uint64_t{2};
    }
    Result<SealReceipt> note(std::string what, EntryNumber visit = {})
    {
        if (visit.value() != 0) what += ' ' + std::to_string(visit.value());
        done.push_back(std::move(what));
        return ends;
    }
    Result<PrivacySheet> sheet{PrivacySheet{}};
    Result<ErasureScope> scope{ErasureScope{}};
    Result<SealReceipt> ends{SealReceipt{EntryNumber{78}, {}, {}}};
    std::vector<std::string> done;
};

/// All three behind one link. Its door outlives the pages that ask.
struct FakeKeeping {
    FakeKeeping()
        : door{
              {},
              {},
              [this] { return &log; },
              [this] { return &people; },
              [this] { return &privacy; }},
          machinery{link.begin([this]() -> const OfficeDoor& { return door; })}
    {
    }
    FakeLog log;
    FakePeople people;
    FakePrivacy privacy;
    OfficeDoor door;
    OfficeLink link;
    std::shared_ptr<void> machinery; // last: its thread ends before what it asks
};

} // namespace countersign
