<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>countersign::Clerk</name>
    <message numerus="yes">
        <source>Today: was here before, %n time(s)</source>
        <translation>
            <numerusform>Today: was here before, %n time</numerusform>
            <numerusform>Today: was here before, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) wait for a manager&apos;s decision.</source>
        <translation>
            <numerusform>%n visit waits for a manager&apos;s decision.</numerusform>
            <numerusform>%n visits wait for a manager&apos;s decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::FirstRun</name>
    <message numerus="yes">
        <source>A password has at least %n characters. Three or four words are easy to remember.</source>
        <translation>
            <numerusform>A password has at least %n character. Three or four words are easy to remember.</numerusform>
            <numerusform>A password has at least %n characters. Three or four words are easy to remember.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::Office</name>
    <message numerus="yes">
        <source>%1 registered %n customer(s) within %2.</source>
        <translation>
            <numerusform>%1 registered %n customer within %2.</numerusform>
            <numerusform>%1 registered %n customers within %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 had %n visit(s) that were not possible within %2.</source>
        <translation>
            <numerusform>%1 had %n visit that was not possible within %2.</numerusform>
            <numerusform>%1 had %n visits that were not possible within %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 served %n customer(s) outside the opening hours.</source>
        <translation>
            <numerusform>%1 served %n customer outside the opening hours.</numerusform>
            <numerusform>%1 served %n customers outside the opening hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One person was here %n time(s) within %1.</source>
        <translation>
            <numerusform>One person was here %n time within %1.</numerusform>
            <numerusform>One person was here %n times within %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 had other actions than usual in %n visit(s).</source>
        <translation>
            <numerusform>%1 had other actions than usual in %n visit.</numerusform>
            <numerusform>%1 had other actions than usual in %n visits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) of %1 were approved by a manager.</source>
        <translation>
            <numerusform>%n visit of %1 was approved by a manager.</numerusform>
            <numerusform>%n visits of %1 were approved by a manager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::OfficeLog</name>
    <message numerus="yes">
        <source>%n wrong password(s) for a name that does not exist</source>
        <translation>
            <numerusform>%n wrong password for a name that does not exist</numerusform>
            <numerusform>%n wrong passwords for a name that does not exist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong password(s) for %1</source>
        <translation>
            <numerusform>%n wrong password for %1</numerusform>
            <numerusform>%n wrong passwords for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personal data of %n record(s) was erased: %1</source>
        <translation>
            <numerusform>Personal data of %n record was erased: %1</numerusform>
            <numerusform>Personal data of %n records was erased: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::OfficePeople</name>
    <message numerus="yes">
        <source>locked for %n second(s) after wrong passwords</source>
        <translation>
            <numerusform>locked for %n second after wrong passwords</numerusform>
            <numerusform>locked for %n seconds after wrong passwords</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::OfficePrivacy</name>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this person: %1</source>
        <translation>
            <numerusform>%n record of this person: %1</numerusform>
            <numerusform>%n records of this person: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
