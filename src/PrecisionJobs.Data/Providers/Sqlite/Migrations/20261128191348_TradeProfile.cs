using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionJobs.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TradeProfile : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OccupationId",
                table: "WorkHistory",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CandidateId",
                table: "SearchChanges",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StartsOn",
                table: "Postings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsTradeExperience",
                table: "PostingRequirements",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "PathwayId",
                table: "PostingRequirements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CheckNote",
                table: "HeldCertifications",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CheckedAt",
                table: "HeldCertifications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CheckedByAccountId",
                table: "HeldCertifications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CheckedByName",
                table: "HeldCertifications",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RemindedDaysAhead",
                table: "HeldCertifications",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOf",
                table: "HeldCertifications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ScopeFields",
                table: "HeldCertifications",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<bool>(
                name: "IsCompleted",
                table: "Education",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Education",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PathwayId",
                table: "Education",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastUsedYear",
                table: "CandidateSkills",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AvailableFrom",
                table: "Candidates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FinishMicroinches",
                table: "Candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsUsPerson",
                table: "Candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LargestPart_HeightThou",
                table: "Candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LargestPart_LengthThou",
                table: "Candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LargestPart_WidthThou",
                table: "Candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToleranceMicroinches",
                table: "Candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ToleranceProcessId",
                table: "Candidates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MatchScore",
                table: "Applications",
                type: "INTEGER",
                nullable: true);

            // A year of completion was the only way to say that it was completed.
            migrationBuilder.Sql("UPDATE Education SET IsCompleted = 1 WHERE CompletedYear IS NOT NULL");

            migrationBuilder.CreateTable(
                name: "ApplyInvitations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PostingId = table.Column<int>(type: "INTEGER", nullable: false),
                    CandidateId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    MatchScore = table.Column<int>(type: "INTEGER", nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentByAccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    SentByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplyInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApplyInvitations_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApplyInvitations_Postings_PostingId",
                        column: x => x.PostingId,
                        principalTable: "Postings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CandidateDocuments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CandidateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FileId = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidateDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CandidateDocuments_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CandidateDocuments_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HiddenCompanies",
                columns: table => new
                {
                    CandidateId = table.Column<int>(type: "INTEGER", nullable: false),
                    CompanyId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenCompanies", x => new { x.CandidateId, x.CompanyId });
                    table.ForeignKey(
                        name: "FK_HiddenCompanies_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HiddenCompanies_Companies_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "Companies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnlistedTerms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CandidateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Folded = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Years = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnlistedTerms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnlistedTerms_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkSkills",
                columns: table => new
                {
                    WorkHistoryEntryId = table.Column<int>(type: "INTEGER", nullable: false),
                    SkillId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkSkills", x => new { x.WorkHistoryEntryId, x.SkillId });
                    table.ForeignKey(
                        name: "FK_WorkSkills_Skills_SkillId",
                        column: x => x.SkillId,
                        principalTable: "Skills",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkSkills_WorkHistory_WorkHistoryEntryId",
                        column: x => x.WorkHistoryEntryId,
                        principalTable: "WorkHistory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SkillEvidence",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CandidateSkillId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DocumentId = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CheckedByAccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    CheckedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SkillEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SkillEvidence_CandidateDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "CandidateDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SkillEvidence_CandidateSkills_CandidateSkillId",
                        column: x => x.CandidateSkillId,
                        principalTable: "CandidateSkills",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WorkHistory_OccupationId",
                table: "WorkHistory",
                column: "OccupationId");

            migrationBuilder.CreateIndex(
                name: "IX_PostingRequirements_PathwayId",
                table: "PostingRequirements",
                column: "PathwayId");

            migrationBuilder.CreateIndex(
                name: "IX_Education_PathwayId",
                table: "Education",
                column: "PathwayId");

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_ToleranceProcessId",
                table: "Candidates",
                column: "ToleranceProcessId");

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_Visibility",
                table: "Candidates",
                column: "Visibility");

            migrationBuilder.CreateIndex(
                name: "IX_ApplyInvitations_CandidateId_PostingId",
                table: "ApplyInvitations",
                columns: new[] { "CandidateId", "PostingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApplyInvitations_PostingId",
                table: "ApplyInvitations",
                column: "PostingId");

            migrationBuilder.CreateIndex(
                name: "IX_CandidateDocuments_CandidateId",
                table: "CandidateDocuments",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_CandidateDocuments_FileId",
                table: "CandidateDocuments",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_HiddenCompanies_CompanyId",
                table: "HiddenCompanies",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_SkillEvidence_CandidateSkillId",
                table: "SkillEvidence",
                column: "CandidateSkillId");

            migrationBuilder.CreateIndex(
                name: "IX_SkillEvidence_DocumentId",
                table: "SkillEvidence",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_UnlistedTerms_CandidateId_Kind_Folded",
                table: "UnlistedTerms",
                columns: new[] { "CandidateId", "Kind", "Folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnlistedTerms_State_Folded",
                table: "UnlistedTerms",
                columns: new[] { "State", "Folded" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkSkills_SkillId",
                table: "WorkSkills",
                column: "SkillId");

            migrationBuilder.AddForeignKey(
                name: "FK_Candidates_Skills_ToleranceProcessId",
                table: "Candidates",
                column: "ToleranceProcessId",
                principalTable: "Skills",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Education_Pathways_PathwayId",
                table: "Education",
                column: "PathwayId",
                principalTable: "Pathways",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PostingRequirements_Pathways_PathwayId",
                table: "PostingRequirements",
                column: "PathwayId",
                principalTable: "Pathways",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_WorkHistory_Occupations_OccupationId",
                table: "WorkHistory",
                column: "OccupationId",
                principalTable: "Occupations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Candidates_Skills_ToleranceProcessId",
                table: "Candidates");

            migrationBuilder.DropForeignKey(
                name: "FK_Education_Pathways_PathwayId",
                table: "Education");

            migrationBuilder.DropForeignKey(
                name: "FK_PostingRequirements_Pathways_PathwayId",
                table: "PostingRequirements");

            migrationBuilder.DropForeignKey(
                name: "FK_WorkHistory_Occupations_OccupationId",
                table: "WorkHistory");

            migrationBuilder.DropTable(
                name: "ApplyInvitations");

            migrationBuilder.DropTable(
                name: "HiddenCompanies");

            migrationBuilder.DropTable(
                name: "SkillEvidence");

            migrationBuilder.DropTable(
                name: "UnlistedTerms");

            migrationBuilder.DropTable(
                name: "WorkSkills");

            migrationBuilder.DropTable(
                name: "CandidateDocuments");

            migrationBuilder.DropIndex(
                name: "IX_WorkHistory_OccupationId",
                table: "WorkHistory");

            migrationBuilder.DropIndex(
                name: "IX_PostingRequirements_PathwayId",
                table: "PostingRequirements");

            migrationBuilder.DropIndex(
                name: "IX_Education_PathwayId",
                table: "Education");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_ToleranceProcessId",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_Visibility",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "OccupationId",
                table: "WorkHistory");

            migrationBuilder.DropColumn(
                name: "CandidateId",
                table: "SearchChanges");

            migrationBuilder.DropColumn(
                name: "StartsOn",
                table: "Postings");

            migrationBuilder.DropColumn(
                name: "IsTradeExperience",
                table: "PostingRequirements");

            migrationBuilder.DropColumn(
                name: "PathwayId",
                table: "PostingRequirements");

            migrationBuilder.DropColumn(
                name: "CheckNote",
                table: "HeldCertifications");

            migrationBuilder.DropColumn(
                name: "CheckedAt",
                table: "HeldCertifications");

            migrationBuilder.DropColumn(
                name: "CheckedByAccountId",
                table: "HeldCertifications");

            migrationBuilder.DropColumn(
                name: "CheckedByName",
                table: "HeldCertifications");

            migrationBuilder.DropColumn(
                name: "RemindedDaysAhead",
                table: "HeldCertifications");

            migrationBuilder.DropColumn(
                name: "RemindedOf",
                table: "HeldCertifications");

            migrationBuilder.DropColumn(
                name: "ScopeFields",
                table: "HeldCertifications");

            migrationBuilder.DropColumn(
                name: "IsCompleted",
                table: "Education");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Education");

            migrationBuilder.DropColumn(
                name: "PathwayId",
                table: "Education");

            migrationBuilder.DropColumn(
                name: "LastUsedYear",
                table: "CandidateSkills");

            migrationBuilder.DropColumn(
                name: "AvailableFrom",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "FinishMicroinches",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "IsUsPerson",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "LargestPart_HeightThou",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "LargestPart_LengthThou",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "LargestPart_WidthThou",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "ToleranceMicroinches",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "ToleranceProcessId",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "MatchScore",
                table: "Applications");
        }
    }
}
